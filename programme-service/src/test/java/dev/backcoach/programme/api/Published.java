package dev.backcoach.programme.api;

import dev.backcoach.platform.conventions.Neighbour;
import dev.backcoach.platform.conventions.Neighbour.Sent;
import dev.backcoach.platform.decider.ClientId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

/** What the neighbours publish about one client of the worked journey (domain.md 5.6), in the words of their contracts. */
final class Published {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Neighbour INTAKE = Neighbour.named("intake");
    private static final Neighbour ASSESSMENT = Neighbour.named("assessment");
    private static final Neighbour PROGRESS = Neighbour.named("progress");

    private final ClientId client;
    private final UUID coach;

    Published(ClientId client, UUID coach) {
        this.client = client;
        this.coach = coach;
    }

    /** Everything that intake tells until the programme can open. */
    Sent completedIntake(Instant at) {
        intake(at, "client-registered.v1", """
                {"name":{"sealed":"AA=="},"email":{"sealed":"AA=="},"dateOfBirth":{"sealed":"AA=="},"birthYear":1984,
                 "sex":"M","timeZone":"Europe/London","registeredAt":"%s"}""".formatted(at));
        intake(at, "coach-assigned.v1", """
                {"coachId":"%s"}""".formatted(coach));
        intake(at, "consent-granted.v1", """
                {"purpose":"CARE","textVersion":"1.0.0"}""");
        screen(at, "HSS-1", "CLEARED");
        triggers(at, "NONE");
        intake(at, "starting-point-identified.v1", """
                {"canDo":[{"activity":"walk_block","canDo":"YES","painDuring":0,"painNextDay":0,"comfortableDose":15,
                  "unit":"MINUTES","timesPerWeek":7},
                  {"activity":"stairs","canDo":"YES","painDuring":0,"painNextDay":0,"comfortableDose":3,
                  "unit":"REPETITIONS","timesPerWeek":7},
                  {"activity":"garden","canDo":"WITH_PAIN","painDuring":3,"painNextDay":2,"comfortableDose":20,
                  "unit":"MINUTES","timesPerWeek":1}],
                 "knownPainFree":["walk_block"],"daysPerWeek":7,"minutesPerDay":30,"equipment":["MAT","BAND"],"mode":"ONLINE",
                 "confidence":8,"functionScore":6.0,
                 "goal":{"sport":"golf","level":"recreational","demands":["rotate","walk"],"target":null},"lifeTasks":[]}""");
        return intake(at, "intake-completed.v1", """
                {"coachId":"%s","mode":"ONLINE"}""".formatted(coach));
    }

    /** The client consents to analytics, or does so no longer. */
    Sent analytics(Instant at, boolean granted) {
        return granted ? intake(at, "consent-granted.v1", """
                {"purpose":"ANALYTICS_PSEUDONYMOUS","textVersion":"1.0.0"}""") : intake(at, "consent-withdrawn.v1", """
                {"purpose":"ANALYTICS_PSEUDONYMOUS"}""");
    }

    Sent screen(Instant at, String questionnaire, String outcome) {
        return intake(at, "screen-evaluated.v1", """
                {"submissionId":"%s","questionnaire":"%s","outcome":"%s","tags":[],"matches":[]}""".formatted(UUID.randomUUID(), questionnaire, outcome));
    }

    /** A trigger profile in which nothing is sensitive but, to this grade, bending and turning. */
    Sent triggers(Instant at, String grade) {
        return intake(at, "trigger-profile-derived.v1", """
                {"durationClass":"CHRONIC","severity":1,"irritability":"LOW","delayedResponder":false,
                 "directions":{"FLEXION":{"grade":"%1$s","pos":0,"net":0},"EXTENSION":{"grade":"NONE","pos":0,"net":0},
                  "ROTATION":{"grade":"%1$s","pos":0,"net":0},"LATERAL":{"grade":"NONE","pos":0,"net":0},
                  "COMPRESSION":{"grade":"NONE","pos":0,"net":0},"STATIC":{"grade":"NONE","pos":0,"net":0},
                  "GAIT":{"grade":"NONE","pos":0,"net":0}},
                 "painUsual":1,"painWorst":1,"stiffnessMinutes":5,"legPain":0,"legPainBelowKnee":false,
                 "tightBack":0,"tightHip":0,"tenderness":{},"effects":{}}""".formatted(grade));
    }

    Sent coachChanged(Instant at, UUID to) {
        return intake(at, "coach-assigned.v1", """
                {"coachId":"%s"}""".formatted(to));
    }

    /** The client's own wish, confirmed. */
    Sent erased() {
        return INTAKE.publish(client, "client-erased.v1", "{}");
    }

    /** An assessment in which nothing is weak. */
    Sent completedAssessment(Instant at) {
        return ASSESSMENT.publish(client, "assessment-completed.v1", """
                {"assessmentId":"%s","protocol":"1.0.0","scoring":"weak-link.v1",
                 "subLinks":[{"subLink":"CORE.STRENGTH","score":0.0,"coverage":1.0,"rank":"RANKED","contributions":[],
                  "missing":[]}],
                 "regions":[{"region":"CORE","score":0.0}],"verdict":"NO_WEAK_LINK","weakLinks":[],"weakRegion":null,
                 "deficits":{"core.str.plank":0.0}}""".formatted(UUID.randomUUID()), utc(at), at);
    }

    /** A workshop that is done. */
    Sent workshop(Instant at, String workshop) {
        return PROGRESS.publish(
                client, "workshop-completed.v1", """
                {"completionId":"%s","revision":1,"workshop":"%s","at":"%s"}""".formatted(UUID.randomUUID(), workshop, at), utc(at), at);
    }

    /** Twelve minutes round the block at 17:00. */
    Sent walk(LocalDate day) {
        OffsetDateTime start = at(day, LocalTime.of(17, 0));
        OffsetDateTime end = start.plus(Duration.ofMinutes(12));
        return PROGRESS.publish(
                client, "session-logged.v1", """
                {"sessionId":"%s","revision":1,"exercise":"walk.block","startedAt":"%s","endedAt":"%s",
                 "performed":{"sets":1,"amount":12,"unit":"MINUTES","load":null},"painDuring":1,"painAfter":1,"effort":3,
                 "formBad":false,"rollingDiscomfort":null,"leftAfter30s":null,"note":null}""".formatted(UUID.randomUUID(), start, end), end, end.toInstant());
    }

    /** The morning's check-in at 07:30. */
    Sent checkIn(LocalDate day, int stiffness, int pain) {
        OffsetDateTime moment = at(day, LocalTime.of(7, 30));
        return PROGRESS.publish(
                client,
                "check-in-recorded.v1",
                """
                {"checkInId":"%s","revision":1,"date":"%s","at":"%s","stiffnessMinutes":%d,"painNow":%d,
                 "worstSinceLast":%d,"illOrTravelling":false,"unusual":null}""".formatted(UUID.randomUUID(), day, moment, stiffness, pain, pain),
                moment,
                moment.toInstant());
    }

    static OffsetDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(LONDON).toOffsetDateTime();
    }

    private Sent intake(Instant at, String type, String payload) {
        return INTAKE.publish(client, type, payload, utc(at), at);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
