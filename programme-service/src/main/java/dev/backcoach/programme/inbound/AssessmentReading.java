package dev.backcoach.programme.inbound;

import static dev.backcoach.programme.inbound.Translation.given;

import dev.backcoach.platform.eventlog.consumer.Fact;
import dev.backcoach.platform.service.Facts;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.Source;
import java.util.Optional;

/** What the physical assessment found, once it is completed. */
final class AssessmentReading {

    private AssessmentReading() {}

    static Optional<FactNoted> of(Fact fact) {
        if (!fact.type().equals("assessment-completed.v1")) {
            return Optional.empty();
        }
        AssessmentFacts.AssessmentCompleted told = Facts.read(fact, AssessmentFacts.AssessmentCompleted.class);
        return Optional.of(new AssessmentNoted(
                new Source(fact.eventId(), fact.version(), fact.occurredAt(), fact.recordedAt()),
                told.assessmentId(),
                told.verdict(),
                given(told.weakLinks()),
                Translation.numbers(told.deficits()),
                Translation.scores(told.subLinks())));
    }
}
