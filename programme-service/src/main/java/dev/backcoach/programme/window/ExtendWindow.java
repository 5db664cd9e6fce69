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

    /** The new last day; empty when the window is at its longest. */
    Optional<LocalDate> until(Window window) {
        return window.length() >= policy.maxWindowDays()
                ? Optional.empty()
                : Optional.of(window.lastDay().plusDays(policy.extendDays()));
    }
}
