package dev.backcoach.assessment.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One version of the physical assessment (domain.md 3). What it is made of fits together, or it cannot be made.
 *
 * @param version of the content, for example {@code 1.0.0}
 * @param honesty what a result is and is not, shown with every score
 * @param tests in the order in which they are offered
 * @param hints for the coach, beside the scores
 */
public record Protocol(
        String version, ScoringParameters scoring, String honesty, List<TestDefinition> tests, List<Hint> hints) {

    /** @throws IllegalArgumentException listing everything that does not fit */
    public Protocol {
        tests = List.copyOf(tests);
        hints = hints == null ? List.of() : List.copyOf(hints);
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (TestDefinition test : tests) {
            if (!ids.add(test.id())) {
                faults.add(test.id() + " is there twice");
            }
            faults.addAll(faultsOf(test));
        }
        for (TestDefinition test : tests) {
            named(test).stream()
                    .filter(id -> !ids.contains(id))
                    .forEach(id -> faults.add(test.id() + " names the unknown test " + id));
        }
        hints.stream()
                .flatMap(hint -> hint.signs().stream())
                .map(Hint.Sign::test)
                .filter(id -> id != null && !ids.contains(id))
                .forEach(id -> faults.add("a hint names the unknown test " + id));
        if (version == null || scoring == null || honesty == null || !faults.isEmpty()) {
            throw new IllegalArgumentException("the protocol " + version + " does not fit together: " + faults);
        }
    }

    /** The test with this id. */
    public Optional<TestDefinition> test(String id) {
        return tests.stream().filter(test -> test.id().equals(id)).findFirst();
    }

    /** The scored tests of a sub-link. */
    public List<TestDefinition> scored(SubLink subLink) {
        return tests.stream()
                .filter(test -> test.scored() && subLink.code().equals(test.subLink()))
                .toList();
    }

    private static List<String> named(TestDefinition test) {
        List<String> ids = new ArrayList<>();
        if (test.onlyWithoutDeficitOn() != null) {
            ids.add(test.onlyWithoutDeficitOn());
        }
        if (test.ratios() != null) {
            ids.add(test.ratios().to());
            test.ratios().parts().forEach(part -> ids.add(part.of()));
        }
        return ids;
    }

    private static List<String> faultsOf(TestDefinition test) {
        List<String> faults = new ArrayList<>();
        require(faults, test.id() != null && test.name() != null, test.id() + " needs an id and a name");
        require(faults, test.measure() != null && test.instructions() != null, test.id() + " needs its texts");
        require(
                faults,
                test.subLink() == null || SubLink.of(test.subLink()).isPresent(),
                test.id() + " has an unknown sub-link");
        if (test.mode() == null
                || test.weight() == null
                || test.weight().signum() < 0
                || test.weight().compareTo(BigDecimal.ONE) > 0) {
            faults.add(test.id() + " needs a mode and a weight from 0 to 1");
            return faults;
        }
        require(
                faults,
                (test.mode() == Mode.CALCULATED) == (test.ratios() != null),
                test.id() + " is calculated by ratios");
        require(
                faults,
                test.ratios() != null || test.number() != null || test.choice() != null,
                test.id() + " takes nothing");
        require(faults, !test.scored() || test.subLink() != null, test.id() + " is scored but has no sub-link");
        require(
                faults,
                !test.scored() || test.number() == null || test.scale() != null,
                test.id() + " has a number that is not scored");
        boolean levels =
                test.choice() != null && test.choice().options().stream().allMatch(option -> option.level() != null);
        require(faults, !test.scored() || test.choice() == null || levels, test.id() + " has a choice without levels");
        boolean sides = (test.number() != null && test.number().sides())
                || (test.choice() != null && test.choice().sides());
        require(
                faults,
                !test.scored() || sides == (test.combine() != null),
                test.id() + " must say how its sides are combined");
        return faults;
    }

    private static void require(List<String> faults, boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
