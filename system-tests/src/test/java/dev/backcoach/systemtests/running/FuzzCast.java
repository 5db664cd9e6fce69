package dev.backcoach.systemtests.running;

import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Journey;
import dev.backcoach.local.journey.Person;
import dev.backcoach.systemtests.running.AccessRules.Who;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Whose records are asked for and who asks. The stranger has a record too, with a coach of its own; nothing of it may be
 * seen by the others.
 *
 * @param marks texts and ids that are in the stranger's record and nowhere else
 * @param ownMarks the same of the client
 */
record FuzzCast(
        UUID client,
        UUID stranger,
        Map<Who, String> tokens,
        List<String> ownMarks,
        List<String> marks,
        LocalDate today) {

    /** A client whose programme has begun, one day later, with a symptom that only they know of. */
    static Journey livingThrough(RunningStack stack) {
        Journey journey = new Journey(stack.gateway(), new SilentNarrator());
        journey.begin();
        stack.moveClock(journey.days().at(1, 19, 0));
        Requests requests =
                Requests.ofWhoIsKnown(journey.client(), journey.days().date(1));
        journey.client()
                .done(Call.put(
                        requests.progress("symptoms"),
                        requests.symptom().put("note", note(journey.client().id()))));
        return journey;
    }

    /** @param stranger has lived through its first day before */
    static FuzzCast of(RunningStack stack, Journey journey, Journey stranger) {
        Person client = journey.client();
        return new FuzzCast(
                client.id(),
                stranger.client().id(),
                Map.of(
                        Who.CLIENT_ITSELF, client.token(),
                        Who.ASSIGNED_COACH, journey.coach().token(),
                        Who.OTHER_CLIENT, stranger.client().token(),
                        Who.OTHER_COACH, stranger.coach().token(),
                        Who.OPERATIONS, token(stack, "operations"),
                        Who.ANALYST, token(stack, "analyst")),
                marks(client.id()),
                marks(stranger.client().id()),
                journey.days().date(1));
    }

    /** What this caller must never be shown. */
    List<String> hiddenFrom(Who who) {
        return switch (who) {
            case CLIENT_ITSELF, ASSIGNED_COACH -> marks;
            case OTHER_CLIENT, OTHER_COACH -> ownMarks;
            case OPERATIONS, ANALYST ->
                java.util.stream.Stream.concat(marks.stream(), ownMarks.stream())
                        .toList();
        };
    }

    /** Who that is, seen from the stranger's record. */
    static Who seenFromStranger(Who who) {
        return switch (who) {
            case CLIENT_ITSELF -> Who.OTHER_CLIENT;
            case OTHER_CLIENT -> Who.CLIENT_ITSELF;
            case ASSIGNED_COACH -> Who.OTHER_COACH;
            case OTHER_COACH -> Who.ASSIGNED_COACH;
            case OPERATIONS, ANALYST -> who;
        };
    }

    private static List<String> marks(UUID client) {
        String mark = client.toString().substring(24);
        return List.of("Wayfarer-" + mark, "rowan." + mark + "@", note(client), client.toString());
    }

    private static String note(UUID client) {
        return "only " + client.toString().substring(24) + " knows";
    }

    private static String token(RunningStack stack, String role) {
        return Person.of(stack.gateway(), role, UUID.randomUUID()).token();
    }
}
