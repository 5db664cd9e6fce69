package dev.backcoach.assessment.command;

import dev.backcoach.assessment.event.ScreenOutcome;
import dev.backcoach.assessment.protocol.Direction;
import dev.backcoach.assessment.protocol.Irritability;
import dev.backcoach.assessment.protocol.Sex;
import dev.backcoach.assessment.result.Recorded;
import dev.backcoach.assessment.result.Setting;
import dev.backcoach.assessment.result.Skipped;
import dev.backcoach.assessment.review.Review;
import dev.backcoach.platform.decider.Personal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What can be asked of a client's stream: by people, or by what intake has said. */
public sealed interface AssessmentCommand {

    /** Begins an assessment, or corrects the setting of the one that is open. */
    record OpenAssessment(UUID assessmentId, Setting setting) implements AssessmentCommand {}

    /**
     * Records the result of a test, or another result than before.
     *
     * @param on today, for the client's age
     */
    record RecordTest(UUID assessmentId, String testId, Recorded recorded, LocalDate on) implements AssessmentCommand {}

    /**
     * Leaves a test out.
     *
     * @param on today, for the client's age
     */
    record SkipTest(UUID assessmentId, String testId, Skipped left, LocalDate on) implements AssessmentCommand {}

    /**
     * Ends an assessment and scores it.
     *
     * @param on today, for the client's age
     */
    record CompleteAssessment(UUID assessmentId, LocalDate on) implements AssessmentCommand {}

    /** The coach's word on the weak links. */
    record ReviewWeakLink(UUID assessmentId, Review review) implements AssessmentCommand {}

    /** The client's objection to what an assessment says. */
    record ContestWeakLink(UUID assessmentId, @Personal String text) implements AssessmentCommand {}

    /** Takes in a registration, or its correction. */
    record NoteClient(UUID sourceEventId, int birthYear, Sex sex) implements AssessmentCommand {}

    /** Takes in who the coach is. */
    record NoteCoach(UUID sourceEventId, long sourceVersion, UUID coachId) implements AssessmentCommand {}

    /** Takes in that consent to care was given or withdrawn. */
    record NoteCareConsent(UUID sourceEventId, long sourceVersion, boolean granted) implements AssessmentCommand {}

    /** Takes in a safety screen, or a pulse. */
    record NoteScreen(
            UUID sourceEventId,
            long sourceVersion,
            boolean pulse,
            ScreenOutcome outcome,
            Set<String> tags,
            Set<String> rules)
            implements AssessmentCommand {}

    /** Takes in a trigger profile. */
    record NoteTriggers(UUID sourceEventId, long sourceVersion, Irritability irritability, Set<Direction> intolerant)
            implements AssessmentCommand {}

    /** Ends the client's record. */
    record EraseClient(UUID sourceEventId) implements AssessmentCommand {}
}
