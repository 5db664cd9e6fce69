package dev.backcoach.local.journey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The figures of a decision for people to read. */
final class Figures {

    private static final Set<String> SHARES = Set.of("adherence", "minAdherence");

    private Figures() {}

    /** A share such as 0.786 with one decimal: 78.6 %. */
    static String percent(String share) {
        return new BigDecimal(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP) + " %";
    }

    /** All figures in one line. */
    static String inWords(Map<String, String> figures) {
        return figures.entrySet().stream()
                .map(figure -> figure.getKey() + " "
                        + (SHARES.contains(figure.getKey()) ? percent(figure.getValue()) : figure.getValue()))
                .collect(Collectors.joining(", "));
    }
}
