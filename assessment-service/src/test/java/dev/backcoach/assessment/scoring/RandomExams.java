package dev.backcoach.assessment.scoring;

import dev.backcoach.assessment.Exam;
import dev.backcoach.assessment.protocol.ChoiceField;
import dev.backcoach.assessment.protocol.Irritability;
import dev.backcoach.assessment.protocol.Mode;
import dev.backcoach.assessment.protocol.NumberField;
import dev.backcoach.assessment.protocol.Profile;
import dev.backcoach.assessment.protocol.Sex;
import dev.backcoach.assessment.protocol.TestDefinition;
import dev.backcoach.assessment.result.Measurement;
import dev.backcoach.assessment.result.Method;
import dev.backcoach.assessment.result.Recorded;
import dev.backcoach.assessment.result.Setting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random examinations: any client, any share of the tests, any plausible result by any method that fits. */
final class RandomExams {

    private final Random random;

    private RandomExams(Random random) {
        this.random = random;
    }

    /** From a seed that jqwik prints with a failure. */
    static Arbitrary<Examination> all() {
        return Arbitraries.longs().map(seed -> new RandomExams(new Random(seed)).examination());
    }

    private Examination examination() {
        Setting setting = one(List.of(Setting.values()));
        double share = random.nextDouble();
        Map<String, Recorded> results = new HashMap<>();
        for (TestDefinition test : Exam.PROTOCOL.tests()) {
            boolean possible =
                    test.mode() != Mode.CALCULATED && (test.mode() != Mode.H || setting == Setting.IN_PERSON);
            if (possible && random.nextDouble() < share) {
                results.put(test.id(), recorded(test, method(test, setting)));
            }
        }
        return new Examination(profile(), setting, results, Set.of());
    }

    private Profile profile() {
        return new Profile(
                18 + random.nextInt(80),
                one(List.of(Sex.values())),
                random.nextInt(4) == 0 ? Set.of("NO_PRONE", "NO_SHOULDER") : Set.of(),
                random.nextInt(4) == 0 ? Set.of("hs.fx.bones") : Set.of(),
                one(List.of(Irritability.values())),
                Set.of());
    }

    private Method method(TestDefinition test, Setting setting) {
        if (test.mode() == Mode.H) {
            return Method.IN_PERSON;
        }
        return setting == Setting.IN_PERSON
                ? one(List.of(Method.values()))
                : one(List.of(Method.PORTAL_SELF, Method.LIVE_VIDEO));
    }

    private Recorded recorded(TestDefinition test, Method method) {
        boolean stopped = random.nextInt(12) == 0;
        return new Recorded(method, measurement(test), stopped ? 7 : 2, random.nextInt(5) == 0, stopped);
    }

    private Measurement measurement(TestDefinition test) {
        NumberField number = test.number();
        ChoiceField choice = test.choice();
        boolean sides = number != null && number.sides();
        boolean choices = choice != null && choice.sides();
        return new Measurement(
                number == null || sides ? null : value(number),
                sides ? value(number) : null,
                sides ? value(number) : null,
                choice == null || choices ? null : code(choice),
                choices ? code(choice) : null,
                choices ? code(choice) : null,
                test.pelvisMustBeControlled() ? random.nextInt(5) > 0 : null);
    }

    /** Half of them near the low end, where most bands are. */
    private BigDecimal value(NumberField number) {
        BigDecimal max = number.cap() == null ? number.max() : number.cap();
        BigDecimal range = max.subtract(number.min());
        double share = random.nextBoolean() ? random.nextDouble() : random.nextDouble() / 10;
        return number.min()
                .add(range.multiply(BigDecimal.valueOf(share)))
                .setScale(number.decimals(), RoundingMode.HALF_UP);
    }

    private String code(ChoiceField choice) {
        return choice.options().get(random.nextInt(choice.options().size())).code();
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
