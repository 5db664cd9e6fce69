package dev.backcoach.progress.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes SVG elements; texts are escaped. */
final class Svg {

    private final StringBuilder out = new StringBuilder();

    Svg open(String element, String attributes) {
        out.append('<').append(element).append(' ').append(attributes).append(">\n");
        return this;
    }

    Svg close(String element) {
        out.append("</").append(element).append(">\n");
        return this;
    }

    Svg element(String element, String attributes) {
        out.append('<').append(element).append(' ').append(attributes).append("/>\n");
        return this;
    }

    Svg text(String element, String attributes, String text) {
        out.append('<').append(element);
        if (!attributes.isEmpty()) {
            out.append(' ').append(attributes);
        }
        out.append('>').append(escaped(text)).append("</").append(element).append(">\n");
        return this;
    }

    /** A length with one place at most, whatever the locale is. */
    static String length(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
