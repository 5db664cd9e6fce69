package dev.backcoach.programme.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of a decision as text, in the order in which they were given, so that they read the same every time. */
public final class Figures {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Nothing yet. */
    public static Figures none() {
        return new Figures();
    }

    /** One figure. */
    public static Figures of(String name, Object value) {
        return none().and(name, value);
    }

    /** One more; null leaves it out. */
    public Figures and(String name, Object value) {
        if (value != null) {
            values.put(name, text(value));
        }
        return this;
    }

    /** All of them. */
    public Map<String, String> map() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    private static String text(Object value) {
        if (value instanceof Double number) {
            BigDecimal rounded = BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP);
            return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        }
        return value.toString();
    }
}
