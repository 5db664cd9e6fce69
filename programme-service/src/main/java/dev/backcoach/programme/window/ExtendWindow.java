package dev.backcoach.programme.window;

import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.policy.Policy;
import java.time.LocalDate;
import java.util.Optional;

/** R-WIN-3 (domain.md 5.3): a window without a verdict goes on by 7 days; at 28 days it becomes a review. */
final class ExtendWindow {

    private final Policy policy;

    ExtendWindow(Policy policy) {
        this.policy = policy;
    }

    /** The new last day, no later than that of the longest window; empty when it is at its longest. */
    Optional<LocalDate> until(Window window) {
        int longest = policy.windows().maxDays();
        LocalDate last = window.lastDay().plusDays(policy.windows().extendDays());
        LocalDate lastOfLongest = window.firstDay().plusDays(longest - 1L);
        return window.length() >= longest
                ? Optional.empty()
                : Optional.of(last.isBefore(lastOfLongest) ? last : lastOfLongest);
    }
}
