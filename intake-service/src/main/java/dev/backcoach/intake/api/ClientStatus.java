package dev.backcoach.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.intake.client.ClientRecord;
import dev.backcoach.intake.client.Missing;
import dev.backcoach.intake.client.Readiness;
import dev.backcoach.intake.content.IntakeContent;
import dev.backcoach.intake.event.Level;
import dev.backcoach.intake.event.Match;
import dev.backcoach.intake.event.Outcome;
import dev.backcoach.intake.event.Purpose;
import dev.backcoach.intake.screen.Family;
import dev.backcoach.platform.decider.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far a client's intake is.
 *
 * @param consents those in force
 * @param questionnaires the latest submission of each
 * @param screen absent before HSS-1 or HSS-PULSE is in
 * @param missing what keeps the intake from being completed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClientStatus(
        UUID clientId,
        Instant registeredAt,
        UUID coachId,
        String timeZone,
        List<Consent> consents,
        List<Submitted> questionnaires,
        Screening screen,
        List<Missing> missing,
        boolean completed) {

    /**
     * A consent in force.
     *
     * @param textVersion of the text that the client saw
     */
    public record Consent(Purpose purpose, String textVersion) {}

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
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Standing(String rule, Level level, Family family, List<String> tags) {

        static Standing of(Match match, IntakeContent content) {
            return new Standing(
                    match.rule(),
                    match.level(),
                    content.screening().family(match.rule()).orElse(null),
                    match.tags());
        }
    }

    static ClientStatus of(ClientId id, ClientRecord client, IntakeContent content) {
        return new ClientStatus(
                id.value(),
                client.registration().registeredAt(),
                client.coachId(),
                client.registration().timeZone(),
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
                screening(client, content),
                client.completed() ? List.of() : Readiness.missing(client),
                client.completed());
    }

    private static Screening screening(ClientRecord client, IntakeContent content) {
        if (client.screen() == null) {
            return null;
        }
        return new Screening(
                client.screen().outcome(),
                client.screen().tags(),
                client.screen().matches().stream()
                        .map(match -> Standing.of(match, content))
                        .toList(),
                content.advice().on(client.screen(), client.hasLegSymptoms()),
                client.cautionSignedOff());
    }
}
