package dev.backcoach.programme.plan;

/**
 * The policy that a coach chose for a client, and how it was adjusted.
 *
 * @param policy id, for example {@code STRICT@1}
 * @param windowDays instead of the policy's, or null
 * @param minAdherence instead of the policy's, or null
 * @param fast whether the fast course is enabled (R-FAST-1)
 */
public record PolicySetting(
        String policy, Integer windowDays, Double minAdherence, boolean fast, Confirmation confirmation) {

    /** The policy as it is, confirmed by the coach. */
    public static PolicySetting of(String policy) {
        return new PolicySetting(policy, null, null, false, Confirmation.COACH);
    }
}
