package dev.backcoach.assessment.inbound;

import dev.backcoach.assessment.command.AssessmentCommand;
import dev.backcoach.assessment.event.ScreenOutcome;
import dev.backcoach.assessment.protocol.Direction;
import dev.backcoach.assessment.protocol.Irritability;
import dev.backcoach.assessment.protocol.Sex;
import dev.backcoach.platform.eventlog.consumer.Fact;
import dev.backcoach.platform.eventlog.consumer.FactReader;
import dev.backcoach.platform.service.Facts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the assessment service needs of intake's events. */
public final class IntakeFacts implements FactReader<AssessmentCommand> {

    private static final String INTOLERANT = "INTOLERANT";
    private static final String CLIENT_ERASED = "client-erased.v1";

    /** A registration, or its correction. */
    record ClientRegistered(int birthYear, Sex sex) {}

    /** Who the coach is. */
    record CoachAssigned(UUID coachId) {}

    /** A consent, given or withdrawn. */
    record Consent(String purpose) {}

    /** What a safety screen or a pulse says. */
    record ScreenEvaluated(String questionnaire, ScreenOutcome outcome, Set<String> tags, List<Match> matches) {

        record Match(String rule) {}

        boolean pulse() {
            return questionnaire.equals("HSS-PULSE");
        }

        Set<String> rules() {
            return matches.stream().map(Match::rule).collect(Collectors.toSet());
        }
    }

    /** What makes pain worse or better. */
    record TriggerProfileDerived(Irritability irritability, Map<String, Grading> directions) {

        record Grading(String grade) {}

        Set<Direction> intolerant() {
            return Arrays.stream(Direction.values())
                    .filter(direction -> directions.containsKey(direction.name())
                            && INTOLERANT.equals(
                                    directions.get(direction.name()).grade()))
                    .collect(Collectors.toSet());
        }
    }

    @Override
    public Optional<AssessmentCommand> commandFor(Fact fact) {
        return switch (fact.type()) {
            case "client-registered.v1", "registration-corrected.v1" -> Optional.of(client(fact));
            case "coach-assigned.v1" -> Optional.of(coach(fact));
            case "coach-unassigned.v1" ->
                Optional.of(new AssessmentCommand.NoteCoach(fact.eventId(), fact.version(), null));
            case CLIENT_ERASED -> Optional.of(new AssessmentCommand.EraseClient(fact.eventId()));
            case "consent-granted.v1" -> consent(fact, true);
            case "consent-withdrawn.v1" -> consent(fact, false);
            case "screen-evaluated.v1" -> Optional.of(screen(fact));
            case "trigger-profile-derived.v1" -> Optional.of(triggers(fact));
            default -> Optional.empty();
        };
    }

    @Override
    public boolean restricts(Fact fact) {
        return switch (fact.type()) {
            case "coach-assigned.v1", "coach-unassigned.v1", "consent-withdrawn.v1", CLIENT_ERASED -> true;
            case "screen-evaluated.v1" -> blocks(fact);
            default -> false;
        };
    }

    /** Of a screen that cannot be read nothing is known, so that it waits with the rest. */
    private static boolean blocks(Fact fact) {
        try {
            ScreenOutcome outcome = Facts.read(fact, ScreenEvaluated.class).outcome();
            return outcome != null && outcome.blocks();
        } catch (IllegalStateException unreadable) {
            return false;
        }
    }

    @Override
    public boolean erases(Fact fact) {
        return fact.type().equals(CLIENT_ERASED);
    }

    private static AssessmentCommand client(Fact fact) {
        ClientRegistered registered = Facts.read(fact, ClientRegistered.class);
        return new AssessmentCommand.NoteClient(
                fact.eventId(), registered.birthYear(), Objects.requireNonNull(registered.sex(), "sex"));
    }

    private static AssessmentCommand coach(Fact fact) {
        CoachAssigned assigned = Facts.read(fact, CoachAssigned.class);
        return new AssessmentCommand.NoteCoach(
                fact.eventId(), fact.version(), Objects.requireNonNull(assigned.coachId(), "coachId"));
    }

    /** Only consent to care matters here. */
    private static Optional<AssessmentCommand> consent(Fact fact, boolean granted) {
        return Facts.read(fact, Consent.class).purpose().equals("CARE")
                ? Optional.of(new AssessmentCommand.NoteCareConsent(fact.eventId(), fact.version(), granted))
                : Optional.empty();
    }

    private static AssessmentCommand screen(Fact fact) {
        ScreenEvaluated screen = Facts.read(fact, ScreenEvaluated.class);
        return new AssessmentCommand.NoteScreen(
                fact.eventId(),
                fact.version(),
                screen.pulse(),
                Objects.requireNonNull(screen.outcome(), "outcome"),
                screen.tags(),
                screen.rules());
    }

    private static AssessmentCommand triggers(Fact fact) {
        TriggerProfileDerived profile = Facts.read(fact, TriggerProfileDerived.class);
        return new AssessmentCommand.NoteTriggers(
                fact.eventId(),
                fact.version(),
                Objects.requireNonNull(profile.irritability(), "irritability"),
                profile.intolerant());
    }
}
