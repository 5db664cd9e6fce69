package dev.backcoach.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.intake.client.ClientRecord;
import dev.backcoach.intake.client.Consultation;
import dev.backcoach.intake.client.Missing;
import dev.backcoach.intake.client.ProgrammeState;
import dev.backcoach.intake.client.Readiness;
import dev.backcoach.intake.client.Schedule;
import dev.backcoach.intake.client.Stage;
import dev.backcoach.intake.content.IntakeContent;
import dev.backcoach.intake.event.Level;
import dev.backcoach.intake.event.Match;
import dev.backcoach.intake.event.Mode;
import dev.backcoach.intake.event.Outcome;
import dev.backcoach.intake.event.Purpose;
import dev.backcoach.intake.screen.Family;
import dev.backcoach.platform.decider.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How far a client's intake is: what is done, what is missing, what blocks, what comes next and what is asked for again.
 *
 * @param stage where it stands
 * @param mode of coaching; absent before FAG-1 is in
 * @param consents those in force
 * @param questionnaires the latest submission of each
 * @param screen absent before HSS-1 or HSS-PULSE is in
 * @param consultations the latest ones, oldest first
 * @param missing what keeps the intake from being completed
 * @param next what is to be done now; absent when nothing is
 * @param due questionnaires that are asked for again, on the client's local date
 * @param programme where it stands; a moment behind the programme service
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClientStatus(
        UUID clientId,
        Stage stage,
        Instant registeredAt,
        UUID coachId,
        String timeZone,
        Mode mode,
        List<Consent> consents,
        List<Submitted> questionnaires,
        Screening screen,
        List<Consultation> consultations,
        List<Missing> missing,
        Missing next,
        List<Schedule.Due> due,
        Programme programme,
        boolean completed) {

    /**
     * A consent in force.
     *
     * @param textVersion of the text that the client saw
     */
    public record Consent(Purpose purpose, String textVersion) {}

    /**
     * Where the client's programme stands.
     *
     * @param stage absent before the first is entered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Programme(ProgrammeState.Status status, String stage, boolean inFlare) {}

    /** A submission. */
    public record Submitted(String questionnaire, String version, UUID submissionId, Instant submittedAt) {}

    /**
     * What stands of the safety screen.
     *
     * @param tags restrictions
     * @param matches gravest first
     * @param advice what the client is to do, the most urgent first
     * @param signedOff whether the coach has signed all matches off
     */
    public record Screening(
            Outcome outcome, List<String> tags, List<Standing> matches, List<String> advice, boolean signedOff) {}

    /**
     * A rule that applies.
     *
     * @param family what it warns of; absent for a rule that is no longer in the content
     * @param tags restrictions
     * @param needs what lifts the block; absent where nothing is blocked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Standing(String rule, Level level, Family family, List<String> tags, Readiness.Need needs) {}

    /** @param today the client's local date */
    static ClientStatus of(ClientId id, ClientRecord client, IntakeContent content, LocalDate today) {
        var readiness = new Readiness(content.screening());
        List<Missing> missing = readiness.missing(client);
        List<Schedule.Due> due = Schedule.VERSION_1.due(client, today);
        return new ClientStatus(
                id.value(),
                client.stage(),
                client.registration().registeredAt(),
                client.coachId(),
                client.registration().timeZone(),
                client.mode(),
                client.consents().entrySet().stream()
                        .map(consent -> new Consent(consent.getKey(), consent.getValue()))
                        .toList(),
                client.forms().entrySet().stream()
                        .map(form -> new Submitted(
                                form.getKey(),
                                form.getValue().version(),
                                form.getValue().submissionId(),
                                form.getValue().submittedAt()))
                        .toList(),
                screening(client, content, readiness),
                client.consultations(),
                client.completed() ? List.of() : missing,
                next(client, missing, due),
                due,
                new Programme(
                        client.programme().status(),
                        client.programme().stage(),
                        client.programme().inFlare()),
                client.completed());
    }

    /** A block comes first, then what is missing in its order, then completing, then what is asked for again. */
    private static Missing next(ClientRecord client, List<Missing> missing, List<Schedule.Due> due) {
        for (String code : List.of("SCREEN_BLOCKED", "NEW_SCREEN")) {
            for (Missing thing : missing) {
                if (thing.code().equals(code)) {
                    return thing;
                }
            }
        }
        if (!missing.isEmpty()) {
            return missing.getFirst();
        }
        if (!client.completed()) {
            return new Missing("COMPLETION", Missing.Who.COACH, "Complete the intake, so that the programme begins.");
        }
        return due.isEmpty()
                ? null
                : new Missing(
                        due.getFirst().questionnaire(),
                        Missing.Who.CLIENT,
                        "Submit the questionnaire " + due.getFirst().questionnaire() + " again.");
    }

    private static Screening screening(ClientRecord client, IntakeContent content, Readiness readiness) {
        if (client.screen() == null) {
            return null;
        }
        return new Screening(
                client.screen().outcome(),
                client.screen().tags(),
                client.screen().matches().stream()
                        .map(match -> standing(match, client, content, readiness))
                        .toList(),
                content.advice().on(client.screen(), client.hasLegSymptoms()),
                client.cautionSignedOff());
    }

    private static Standing standing(Match match, ClientRecord client, IntakeContent content, Readiness readiness) {
        return new Standing(
                match.rule(),
                match.level(),
                content.screening().family(match.rule()).orElse(null),
                match.tags(),
                match.level().blocks() ? readiness.need(client, match) : null);
    }
}
