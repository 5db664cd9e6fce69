package dev.backcoach.programme.api.coach;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.programme.plan.Confirmation;
import dev.backcoach.programme.plan.PolicySetting;
import dev.backcoach.programme.policy.Policy;
import dev.backcoach.programme.policy.Range;

/**
 * The policy that holds for a client.
 *
 * @param policy name and version
 * @param windowDays the coach's, or absent where the policy's own hold
 * @param minAdherence likewise
 * @param fast whether windows may be shorter (R-FAST-1)
 * @param inForce the values that hold, the coach's taken in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicyView(
        String policy,
        Integer windowDays,
        Double minAdherence,
        boolean fast,
        Confirmation confirmation,
        InForce inForce) {

    /**
     * What a window takes.
     *
     * @param windowDays its days
     * @param minAdherence share of the due sessions that a pass needs, 0 to 1
     */
    public record InForce(int windowDays, double minAdherence) {

        static InForce of(Policy policy) {
            return new InForce(policy.windows().days(), policy.windows().minAdherence());
        }
    }

    /**
     * A policy that can be chosen.
     *
     * @param id name and version
     * @param standard whether programmes open with it
     * @param values its own
     * @param windowDays how far a coach may go
     * @param minAdherence likewise
     */
    public record Choice(
            String id,
            String name,
            int version,
            boolean standard,
            InForce values,
            Range windowDays,
            Range minAdherence) {

        static Choice of(Policy policy, boolean standard) {
            return new Choice(
                    policy.id(),
                    policy.name(),
                    policy.version(),
                    standard,
                    InForce.of(policy),
                    policy.adjustable().windowDays(),
                    policy.adjustable().minAdherence());
        }
    }

    static PolicyView of(PolicySetting setting, Policy inForce) {
        return new PolicyView(
                setting.policy(),
                setting.windowDays(),
                setting.minAdherence(),
                setting.fast(),
                setting.confirmation(),
                InForce.of(inForce));
    }
}
