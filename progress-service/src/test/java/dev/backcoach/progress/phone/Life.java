package dev.backcoach.progress.phone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What somebody writes on one phone, day by day, by chance. */
final class Life {

    private final Random chance;
    private final ZoneId zone;
    private final List<Written> corrigible = new ArrayList<>();

    Life(Random chance, ZoneId zone) {
        this.chance = chance;
        this.zone = zone;
    }

    /** Entries and corrections of one day, in the order in which they are made. */
    List<Written> day(LocalDate day, boolean withCheckIn) {
        List<Written> made = new ArrayList<>();
        if (withCheckIn && chance.nextInt(10) > 0) {
            made.add(checkIn(day));
        }
        for (int i = chance.nextInt(3); i > 0; i--) {
            made.add(session(day, 10 + i));
        }
        if (chance.nextInt(4) == 0) {
            made.add(symptom(day));
        }
        switch (chance.nextInt(12)) {
            case 0 ->
                made.add(new Written(
                        "skipped-session",
                        newId(),
                        first().put("exercise", "walk.block")
                                .put("date", day.toString())
                                .put("reason", "TIRED")));
            case 1 ->
                made.add(new Written(
                        "workshop",
                        newId(),
                        first().put("workshop", "W" + (1 + chance.nextInt(12))).put("at", at(day, 20))));
            case 2 ->
                made.add(new Written(
                        "outcome",
                        newId(),
                        first().put("at", at(day, 9))
                                .put("measure", "NRS")
                                .put("pain", chance.nextInt(11))
                                .put("medicationDays", chance.nextInt(8))));
            case 3 ->
                made.add(new Written(
                        "adverse-event",
                        newId(),
                        first().put("at", at(day, 19))
                                .put("kind", "FALL")
                                .put("serious", false)
                                .put("careSought", chance.nextBoolean())
                                .put("cause", "OTHER")
                                .put("description", "on day " + day)));
            default -> {}
        }
        corrigible.addAll(made);
        if (!corrigible.isEmpty() && chance.nextInt(3) == 0) {
            made.add(correction());
        }
        return made;
    }

    private Written correction() {
        int index = chance.nextInt(corrigible.size());
        Written before = corrigible.get(index);
        ObjectNode body = before.body().deepCopy().put("revision", before.revision() + 1);
        switch (before.kind()) {
            case "session" -> body.put("painAfter", chance.nextInt(11)).put("note", "corrected " + before.revision());
            case "check-in" -> body.put("stiffnessMinutes", chance.nextInt(241));
            case "symptom" -> body.put("pain", chance.nextInt(11));
            default -> {}
        }
        Written corrected = new Written(before.kind(), before.id(), body);
        corrigible.set(index, corrected);
        return corrected;
    }

    private Written checkIn(LocalDate day) {
        return new Written(
                "check-in",
                newId(),
                first().put("date", day.toString())
                        .put("at", at(day, 8))
                        .put("stiffnessMinutes", chance.nextInt(60))
                        .put("painNow", chance.nextInt(11))
                        .put("worstSinceLast", chance.nextInt(11))
                        .put("illOrTravelling", chance.nextInt(20) == 0)
                        .put("unusual", "morning of " + day));
    }

    private Written session(LocalDate day, int hour) {
        ObjectNode body = first().put("exercise", "walk.block")
                .put("startedAt", at(day, hour))
                .put("endedAt", at(day, hour + 1))
                .put("painDuring", chance.nextInt(11))
                .put("painAfter", chance.nextInt(11))
                .put("effort", chance.nextInt(11))
                .put("formBad", chance.nextBoolean());
        body.putObject("performed")
                .put("sets", 1)
                .put("amount", 10 + chance.nextInt(20))
                .put("unit", "MINUTES");
        return new Written("session", newId(), body);
    }

    private Written symptom(LocalDate day) {
        ObjectNode body = first().put("moment", at(day, 18))
                .put("pain", chance.nextInt(11))
                .put("belowKnee", false)
                .put("cause", "UNKNOWN")
                .put("note", "evening of " + day);
        body.putArray("sites").add("lumbar_c");
        return new Written("symptom", newId(), body);
    }

    private static ObjectNode first() {
        return Written.JSON.createObjectNode().put("revision", 1);
    }

    private UUID newId() {
        return new UUID(chance.nextLong(), chance.nextLong());
    }

    private String at(LocalDate day, int hour) {
        ZonedDateTime moment =
                day.atTime(LocalTime.of(hour, chance.nextInt(60))).atZone(zone);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.toOffsetDateTime());
    }
}
