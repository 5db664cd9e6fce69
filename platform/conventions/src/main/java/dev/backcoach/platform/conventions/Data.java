package dev.backcoach.platform.conventions;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.backcoach.platform.decider.Decider;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.stream.Stream;

/** What is just data: sealed interfaces, records and enumerations. */
final class Data {

    private Data() {}

    static ArchCondition<JavaClass> beData() {
        return new ArchCondition<>("be sealed interfaces, records or enumerations") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!isData(type.reflect())) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is none of these"));
                }
            }
        };
    }

    static ArchCondition<JavaClass> decideOverData() {
        return new ArchCondition<>("take, give and keep sealed interfaces and records") {
            @Override
            public void check(JavaClass decider, ConditionEvents events) {
                Stream.of(decider.reflect().getGenericInterfaces())
                        .filter(type -> type instanceof ParameterizedType of && of.getRawType() == Decider.class)
                        .flatMap(type -> Stream.of(((ParameterizedType) type).getActualTypeArguments()))
                        .filter(type -> !isData(type))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                decider, decider.getName() + " works on " + type.getTypeName())));
            }
        };
    }

    static boolean isDecider(JavaClass type) {
        return type.isAssignableTo(Decider.class) && !type.isInterface();
    }

    /** Not what the compiler makes up, and no description of a package. */
    static boolean isDeclaredByName(JavaClass type) {
        return !type.isAnonymousClass()
                && !type.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !type.getSimpleName().equals("package-info");
    }

    private static boolean isData(Type type) {
        return type instanceof Class<?> is && (is.isRecord() || is.isEnum() || (is.isInterface() && is.isSealed()));
    }
}
