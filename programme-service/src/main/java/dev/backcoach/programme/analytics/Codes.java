package dev.backcoach.programme.analytics;

import dev.backcoach.programme.analytics.Coded.PassedOver;
import dev.backcoach.programme.analytics.Coded.Rule;
import dev.backcoach.programme.analytics.Coded.When;
import dev.backcoach.programme.decision.Fired;
import dev.backcoach.programme.decision.WhyTrace;
import dev.backcoach.programme.event.DecisionTaken;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Lets codes, numbers and references through, and nothing that could be somebody's own words. */
final class Codes {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.@/+-]{1,60}");
    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}([.][0-9]{1,9})?");

    /** Stands where there is something that is no code. */
    static final String NO_CODE = "NO_CODE";

    private final Function<UUID, String> reference;

    Codes(Function<UUID, String> reference) {
        this.reference = reference;
    }

    /** Null stays null. */
    String reference(UUID id) {
        return id == null ? null : reference.apply(id);
    }

    /** Null stays null. */
    String code(String text) {
        if (text == null) {
            return null;
        }
        return CODE.matcher(text).matches() && !ID.matcher(text).matches() ? text : NO_CODE;
    }

    List<String> codes(List<String> texts) {
        return texts.stream().map(this::code).toList();
    }

    Coded decision(When when, DecisionTaken taken) {
        WhyTrace why = taken.why();
        return new Coded.DecisionTaken(
                when,
                reference(taken.decision()),
                code(why.ruleSet()),
                code(why.policy()),
                why.fired().stream().map(this::rule).toList(),
                why.rejected().stream()
                        .map(each -> new PassedOver(code(each.candidate()), code(each.rule()), code(each.because())))
                        .toList(),
                why.explanation() == null ? null : code(why.explanation().key()));
    }

    private Rule rule(Fired fired) {
        Map<String, Double> figures = new TreeMap<>();
        fired.params().forEach((name, value) -> {
            if (value != null && NUMBER.matcher(value).matches()) {
                figures.put(code(name), Double.valueOf(value));
            }
        });
        return new Rule(code(fired.rule()), code(fired.result()), figures);
    }
}
