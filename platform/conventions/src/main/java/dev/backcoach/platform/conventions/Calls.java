package dev.backcoach.platform.conventions;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** Calls whose answer is another one each time. */
final class Calls {

    static final DescribedPredicate<JavaCall<?>> TELLING_THE_TIME =
            DescribedPredicate.describe("ask the system for the time", Calls::tellsTheTime);

    static final DescribedPredicate<JavaCall<?>> BY_CHANCE =
            DescribedPredicate.describe("leave something to chance", Calls::isByChance);

    static final DescribedPredicate<JavaClass> SOURCES_OF_TIME_AND_CHANCE = DescribedPredicate.describe(
            "are clocks or sources of random numbers",
            type -> type.isAssignableTo("java.time.InstantSource")
                    || type.isAssignableTo("java.util.random.RandomGenerator")
                    || type.isAssignableTo("java.util.Timer"));

    private Calls() {}

    private static boolean tellsTheTime(JavaCall<?> call) {
        String name = call.getName();
        return switch (call.getTargetOwner().getName()) {
            case "java.lang.System" -> Set.of("currentTimeMillis", "nanoTime").contains(name);
            case "java.time.Clock", "java.time.InstantSource" -> name.startsWith("system") || name.startsWith("tick");
            case "java.time.ZoneId" -> name.equals("systemDefault");
            case "java.util.Date", "java.util.GregorianCalendar" ->
                name.equals("<init>") && call.getTarget().getRawParameterTypes().isEmpty();
            case "java.util.Calendar" -> name.equals("getInstance");
            case String owner -> owner.startsWith("java.time.") && name.equals("now");
        };
    }

    private static boolean isByChance(JavaCall<?> call) {
        return switch (call.getTargetOwner().getName()) {
            case "java.util.UUID" -> call.getName().equals("randomUUID");
            case "java.lang.Math", "java.lang.StrictMath" -> call.getName().equals("random");
            case "java.util.Collections" -> call.getName().equals("shuffle");
            case String _ -> false;
        };
    }
}
