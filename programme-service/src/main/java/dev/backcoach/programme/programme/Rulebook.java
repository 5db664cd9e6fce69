package dev.backcoach.programme.programme;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.plan.PolicySetting;
import dev.backcoach.programme.policy.Policies;
import dev.backcoach.programme.policy.Policy;
import dev.backcoach.programme.policy.RuleSet;

/**
 * All that a decision goes by beside the client's own facts.
 *
 * @param instead of the clients' own policies this one for everybody, as a what-if asks; null for each their own
 */
public record Rulebook(Catalogue catalogue, Policies policies, RuleSet rules, String instead) {

    /** Every rule, each client under their own policy. */
    public static Rulebook of(Catalogue catalogue, Policies policies) {
        return new Rulebook(catalogue, policies, RuleSet.ALL, null);
    }

    /** The parameters of a client with this setting; those of a new programme where it is null. */
    Policy policyOf(PolicySetting setting) {
        if (setting == null) {
            return instead == null ? policies.standard() : known(instead);
        }
        return known(instead == null ? setting.policy() : instead)
                .adjusted(setting.windowDays(), setting.minAdherence());
    }

    private Policy known(String id) {
        return policies.withId(id).orElseThrow(() -> new IllegalStateException("no policy " + id));
    }

    /** How decisions name it: the policy's id and what was adjusted, for example {@code STRICT@1+windowDays=10}. */
    String nameOf(PolicySetting setting) {
        if (setting == null) {
            return policyOf(null).id();
        }
        return (instead == null ? setting.policy() : instead)
                + (setting.windowDays() == null ? "" : "+windowDays=" + setting.windowDays())
                + (setting.minAdherence() == null ? "" : "+minAdherence=" + setting.minAdherence())
                + (setting.fast() ? "+fast" : "");
    }
}
