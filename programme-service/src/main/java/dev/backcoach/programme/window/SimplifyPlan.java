package dev.backcoach.programme.window;

import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.policy.Policy;

/** R-WIN-4 (domain.md 5.3): observed enough but done too little, so the coach is asked to simplify. */
final class SimplifyPlan {

    private final Policy policy;

    SimplifyPlan(Policy policy) {
        this.policy = policy;
    }

    boolean applies(Window window, WindowFigures figures, boolean enoughObserved) {
        return window.kind() == WindowKind.NORMAL
                && enoughObserved
                && figures.adherence() < policy.windows().lowAdherence();
    }
}
