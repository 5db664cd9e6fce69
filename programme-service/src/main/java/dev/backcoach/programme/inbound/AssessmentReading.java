package dev.backcoach.programme.inbound;

import static dev.backcoach.programme.inbound.Translation.given;

import dev.backcoach.platform.eventlog.consumer.Fact;
import dev.backcoach.platform.service.Facts;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.Source;
import dev.backcoach.programme.event.WeakLinksNoted;
import java.util.Optional;

/** What the physical assessment found, once it is completed, and what the coach made of it. */
final class AssessmentReading {

    private AssessmentReading() {}

    static Optional<FactNoted> of(Fact fact) {
        Source source = new Source(fact.eventId(), fact.version(), fact.occurredAt(), fact.recordedAt());
        return Optional.ofNullable(
                switch (fact.type()) {
                    case "assessment-completed.v1" -> completed(source, fact);
                    case "weak-link-confirmed.v1", "weak-link-overridden.v1" -> reviewed(source, fact);
                    default -> null;
                });
    }

    private static FactNoted completed(Source source, Fact fact) {
        AssessmentFacts.AssessmentCompleted told = Facts.read(fact, AssessmentFacts.AssessmentCompleted.class);
        return new AssessmentNoted(
                source,
                told.assessmentId(),
                told.verdict(),
                given(told.weakLinks()),
                Translation.numbers(told.deficits()),
                Translation.scores(told.subLinks()),
                Translation.numbers(told.results()),
                Translation.known(told.movements()),
                Translation.numbers(told.loads()),
                Boolean.TRUE.equals(told.legPainBelowKnee()));
    }

    private static FactNoted reviewed(Source source, Fact fact) {
        AssessmentFacts.WeakLinks told = Facts.read(fact, AssessmentFacts.WeakLinks.class);
        return new WeakLinksNoted(source, told.assessmentId(), given(told.weakLinks()));
    }
}
