package dev.backcoach.programme.api.whatif;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.programme.content.Explanations;
import dev.backcoach.programme.decision.Explanation;
import dev.backcoach.programme.readmodel.Comparison.Found;
import dev.backcoach.programme.whatif.Difference;
import dev.backcoach.programme.whatif.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** Differences as they are kept and as coaches read them. */
@ApplicationScoped
class Differences {

    private final Explanations explanations;
    private final ObjectMapper json;

    Differences(Explanations explanations, ObjectMapper json) {
        this.explanations = explanations;
        this.json = json;
    }

    Found written(long number, ClientId client, Difference difference) {
        try {
            return new Found(
                    number,
                    client,
                    keys(difference.actual()),
                    keys(difference.other()),
                    json.writeValueAsString(DifferenceView.of(number, client, difference, explanations)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    DifferenceView read(Found found) {
        return read(found.told(), DifferenceView.class);
    }

    /** What is put in place of the clients' rules, as it is kept. */
    String written(WhatIfBody rules) {
        try {
            return json.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    WhatIfBody readRules(String rules) {
        return read(rules, WhatIfBody.class);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String keys(Verdict verdict) {
        return verdict.decisions().stream().map(Explanation::key).collect(Collectors.joining(" "));
    }
}
