package dev.backcoach.platform.conventions;

import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which fields may be missing from an event's JSON: those of the types {@code Optional...}, {@code Integer}, {@code
 * Double} and the like (not {@code int}), those annotated {@code Nullable}, and those that were named.
 */
final class OptionalFields {

    private static final Set<Class<?>> BOXES = Set.of(
            Integer.class,
            Long.class,
            Double.class,
            Boolean.class,
            Float.class,
            Short.class,
            Byte.class,
            Character.class);

    private final Set<Field> named = new HashSet<>();

    private record Field(Class<?> owner, String name) {}

    /** @throws IllegalArgumentException when the record has no component of that name */
    void name(Class<? extends Record> owner, String name) {
        if (Stream.of(owner.getRecordComponents())
                .noneMatch(component -> component.getName().equals(name))) {
            throw new IllegalArgumentException(owner.getName() + " has no component " + name);
        }
        named.add(new Field(owner, name));
    }

    boolean contains(BeanProperty property) {
        JavaType type = property.getType();
        Class<?> owner = property.getMember().getDeclaringClass();
        return type.isReferenceType()
                || BOXES.contains(type.getRawClass())
                || named.contains(new Field(owner, property.getName()))
                || isNullable(owner, property.getName());
    }

    private static boolean isNullable(Class<?> owner, String name) {
        return owner.isRecord()
                && Stream.of(owner.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .flatMap(component -> Stream.concat(
                                Stream.of(component.getAnnotations()),
                                Stream.of(component.getAnnotatedType().getAnnotations())))
                        .anyMatch(annotation ->
                                annotation.annotationType().getSimpleName().equals("Nullable"));
    }
}
