package dev.backcoach.programme.programme;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.plan.PolicySetting;
import dev.backcoach.programme.policy.Policies;
import dev.backcoach.programme.policy.Policy;
import dev.backcoach.programme.policy.RuleSet;

/**
 * All that a decision goes by beside the client's own facts.
 *
 * @param instead what a what-if puts in place of the clients' own policies; a value that is null there stays the
 *     client's own, as do fast course and confirmation; null for each their own
 */
public record Rulebook(Catalogue catalogue, Policies policies, RuleSet rules, PolicySetting instead) {

    /** Every rule, each client under their own policy. */
    public static Rulebook of(Catalogue catalogue, Policies policies) {
        return new Rulebook(catalogue, policies, RuleSet.ALL, null);
    }

    /** The parameters of a client with this setting; those of a new programme where it is null. */
    Policy policyOf(PolicySetting setting) {
        PolicySetting holding = holding(setting);
        return policies.withId(holding.policy())
                .orElseThrow(() -> new IllegalStateException("no policy " + holding.policy()))
                .adjusted(holding.windowDays(), holding.minAdherence());
    }

    /** How decisions name it: the policy's id and what was adjusted, for example {@code STRICT@1+windowDays=10}. */
    String nameOf(PolicySetting setting) {
        PolicySetting holding = holding(setting);
        return holding.policy()
                + (holding.windowDays() == null ? "" : "+windowDays=" + holding.windowDays())
                + (holding.minAdherence() == null ? "" : "+minAdherence=" + holding.minAdherence())
                + (holding.fast() ? "+fast" : "");
    }

    private PolicySetting holding(PolicySetting setting) {
        PolicySetting own =
                setting == null ? PolicySetting.of(policies.standard().id()) : setting;
        return instead == null
                ? own
                : new PolicySetting(
                        instead.policy() == null ? own.policy() : instead.policy(),
                        instead.windowDays() == null ? own.windowDays() : instead.windowDays(),
                        instead.minAdherence() == null ? own.minAdherence() : instead.minAdherence(),
                        own.fast(),
                        own.confirmation());
    }
}
