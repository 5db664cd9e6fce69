package dev.backcoach.programme.policy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules that decide, named and versioned. A set without some of the rules is another set with another id: what-ifs
 * and tests use it to see what a rule is good for.
 *
 * @param without ids of rules that are left out, for example {@code R-SAFE-3}
 */
public record RuleSet(String id, Set<String> without) {

    /** All rules of this code. */
    public static final RuleSet ALL = new RuleSet("backcoach-rules@2", Set.of());

    public RuleSet {
        without = Set.copyOf(without);
    }

    /** The same without these rules. */
    public RuleSet leavingOut(String... rules) {
        Set<String> out = Stream.concat(without.stream(), Stream.of(rules)).collect(Collectors.toSet());
        return new RuleSet(
                ALL.id() + "-" + String.join("-", out.stream().sorted().toList()), out);
    }

    /** Whether the rule takes part. */
    public boolean has(String rule) {
        return !without.contains(rule);
    }
}
