package dev.backcoach.programme.policy;

import java.util.List;
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

    /** The rules that a set may do without. */
    public static final List<String> OPTIONAL = List.of(
            "R-AGG-0",
            "R-AGG-1",
            "R-AGG-2",
            "R-AGG-3",
            "R-AGG-4",
            "R-ATTR-2",
            "R-EXCL-1",
            "R-EXCL-2",
            "R-FAST-1",
            "R-GATE-1",
            "R-GATE-2",
            "R-GATE-3",
            "R-GATE-4",
            "R-ONE-1",
            "R-PLAT-2",
            "R-REG-1",
            "R-RETEST-1",
            "R-ROLL-1",
            "R-SAFE-1",
            "R-SAFE-2",
            "R-SAFE-3");

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
