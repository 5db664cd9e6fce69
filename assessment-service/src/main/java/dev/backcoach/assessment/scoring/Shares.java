package dev.backcoach.assessment.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares of a whole, rounded so that they add up to their rounded sum (the method of largest remainders). */
final class Shares {

    private Shares() {}

    /**
     * Each part over the whole, at most one unit of the last decimal away from its exact value.
     *
     * @param parts 0 and up
     * @param whole above 0 where there are parts
     * @param decimals of each share
     */
    static List<BigDecimal> of(List<BigDecimal> parts, BigDecimal whole, int decimals) {
        if (parts.isEmpty()) {
            return List.of();
        }
        List<BigDecimal> shares = new ArrayList<>(parts.stream()
                .map(part -> part.divide(whole, decimals, RoundingMode.DOWN))
                .toList());
        BigDecimal sum =
                parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(whole, decimals, RoundingMode.HALF_UP);
        int left = sum.subtract(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .movePointRight(decimals)
                .intValueExact();
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        byRemainder(parts, shares, whole)
                .limit(left)
                .forEach(i -> shares.set(i, shares.get(i).add(unit)));
        return shares;
    }

    /** Places, the largest remainder first; of equal ones, in the order of the parts. */
    private static IntStream byRemainder(List<BigDecimal> parts, List<BigDecimal> shares, BigDecimal whole) {
        List<BigDecimal> remainders = IntStream.range(0, parts.size())
                .mapToObj(i -> parts.get(i).subtract(shares.get(i).multiply(whole)))
                .toList();
        return IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .mapToInt(Integer::intValue);
    }
}
