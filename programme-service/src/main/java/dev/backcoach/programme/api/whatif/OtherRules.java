package dev.backcoach.programme.api.whatif;

import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.evaluation.ProgrammeDecider;
import dev.backcoach.programme.plan.PolicySetting;
import dev.backcoach.programme.policy.Policies;
import dev.backcoach.programme.policy.Policy;
import dev.backcoach.programme.policy.Range;
import dev.backcoach.programme.policy.RuleSet;
import dev.backcoach.programme.programme.Rulebook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** The decider that a what-if asks for. */
@ApplicationScoped
class OtherRules {

    private final Catalogue catalogue;
    private final Policies policies;

    OtherRules(Catalogue catalogue, Policies policies) {
        this.catalogue = catalogue;
        this.policies = policies;
    }

    /** @throws ProblemException 400 naming what cannot be compared */
    ProgrammeDecider of(WhatIfBody body) {
        if (body.asksNothing()) {
            throw ProblemException.body("", "give policy, windowDays, minAdherence or leaveOut");
        }
        String policy = body.policy() == null ? null : named(body.policy()).id();
        List<Policy> meant = policies.all().stream()
                .filter(p -> policy == null || p.id().equals(policy))
                .toList();
        if (body.windowDays() != null) {
            within(meant, p -> p.adjustable().windowDays(), body.windowDays(), "/windowDays");
        }
        if (body.minAdherence() != null) {
            within(meant, p -> p.adjustable().minAdherence(), body.minAdherence(), "/minAdherence");
        }
        if (!RuleSet.OPTIONAL.containsAll(body.leaveOut())) {
            throw ProblemException.body(
                    "/leaveOut",
                    "has a rule that cannot be left out; choose of " + String.join(", ", RuleSet.OPTIONAL));
        }
        RuleSet rules = body.leaveOut().isEmpty()
                ? RuleSet.ALL
                : RuleSet.ALL.leavingOut(body.leaveOut().toArray(String[]::new));
        PolicySetting instead = new PolicySetting(policy, body.windowDays(), body.minAdherence(), false, null);
        return new ProgrammeDecider(new Rulebook(catalogue, policies, rules, instead));
    }

    private Policy named(String policy) {
        return policies.withId(policy)
                .or(() -> policies.named(policy))
                .orElseThrow(() -> ProblemException.body(
                        "/policy",
                        "is none of "
                                + String.join(
                                        ", ",
                                        policies.all().stream().map(Policy::id).toList())));
    }

    /** Within the bounds of every policy that is meant: each client keeps its own where none is named. */
    private static void within(List<Policy> meant, Function<Policy, Range> bounds, double value, String pointer) {
        for (Policy policy : meant) {
            Range range = bounds.apply(policy);
            if (!range.holds(value)) {
                throw ProblemException.body(
                        pointer, "has to be from " + range.min() + " to " + range.max() + " under " + policy.id());
            }
        }
    }
}
