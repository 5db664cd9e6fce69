package dev.backcoach.programme.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.programme.api.DecisionView.ExplanationView;
import dev.backcoach.programme.api.DecisionView.FiredRule;
import dev.backcoach.programme.api.DecisionView.RejectedCandidate;
import dev.backcoach.programme.content.Explanations;
import dev.backcoach.programme.decision.Explanation;
import dev.backcoach.programme.decision.WhyTrace;
import dev.backcoach.programme.event.DecisionTaken;
import dev.backcoach.programme.readmodel.DecisionEntry;
import jakarta.enterprise.context.ApplicationScoped;

/** Decisions as they are shown: the stored trace with today's words for it. */
@ApplicationScoped
public class DecisionWords {

    private static final ObjectReader TRACE = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(DecisionTaken.class);

    private final Explanations explanations;
    private final Caller caller;

    DecisionWords(Explanations explanations, Caller caller) {
        this.explanations = explanations;
        this.caller = caller;
    }

    DecisionView view(DecisionEntry entry) {
        DecisionTaken taken = read(entry);
        WhyTrace why = taken.why();
        return new DecisionView(
                taken.decision(),
                entry.version(),
                why.ruleSet(),
                why.policy(),
                why.asOf(),
                why.fired().stream()
                        .map(fired -> new FiredRule(fired.rule(), fired.result(), fired.params(), fired.inputs()))
                        .toList(),
                why.rejected().stream()
                        .map(rejected ->
                                new RejectedCandidate(rejected.candidate(), rejected.rule(), rejected.because()))
                        .toList(),
                said(why.explanation()));
    }

    /** The sentences of a decision for whoever asks. */
    ExplanationView said(Explanation explanation) {
        Explanations.Said said = explanations.say(explanation.key(), explanation.args());
        return new ExplanationView(
                explanation.key(), explanation.args(), said.client(), caller.is(Roles.COACH) ? said.coach() : null);
    }

    private static DecisionTaken read(DecisionEntry entry) {
        try {
            return TRACE.readValue(entry.trace());
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(
                    "the stored decision of version " + entry.version() + " cannot be read", fault);
        }
    }
}
