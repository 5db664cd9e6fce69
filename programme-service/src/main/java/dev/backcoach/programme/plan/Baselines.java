package dev.backcoach.programme.plan;

/**
 * What aggravation is measured against (domain.md 5.1).
 *
 * @param usual pain, 0 to 10
 * @param worst pain of a day, 0 to 10
 * @param stiffness of a morning in minutes
 */
public record Baselines(int usual, int worst, int stiffness) {

    /** Each only if it is lower. */
    public Baselines loweredTo(Baselines other) {
        return new Baselines(
                Math.min(usual, other.usual), Math.min(worst, other.worst), Math.min(stiffness, other.stiffness));
    }
}
