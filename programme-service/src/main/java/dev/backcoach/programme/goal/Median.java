package dev.backcoach.programme.goal;

import java.util.List;

/** The median of pain values. */
public final class Median {

    private Median() {}

    /** 0 where there is none. */
    public static double of(List<Integer> values) {
        if (values.isEmpty()) {
            return 0;
        }
        List<Integer> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }
}
