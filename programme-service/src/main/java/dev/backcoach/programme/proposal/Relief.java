package dev.backcoach.programme.proposal;

import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.catalogue.Indication;
import dev.backcoach.programme.catalogue.Role;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.event.TriggerProfileNoted;
import dev.backcoach.programme.gate.ReliefGate;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Profile;
import dev.backcoach.programme.trigger.Direction;
import dev.backcoach.programme.trigger.Sensitivity;
import java.util.List;
import java.util.Optional;

/**
 * When relief is due (domain.md 5.4, row 3): while R-GATE-1 is shut and fewer than three items have been given, or once it
 * is open and none has.
 */
final class Relief {

    private final Deliberation deliberation;
    private final String rule;
    private final Profile profile;

    Relief(Deliberation deliberation, String rule) {
        this.deliberation = deliberation;
        this.rule = rule;
        this.profile = deliberation.now().profile();
    }

    /** The first of these that is indicated, was not given before and survives the filters. */
    Finding firstIndicated(List<String> ids) {
        Optional<Finding> notDue = notDue();
        List<String> indicated = ids.stream()
                .filter(id -> deliberation.catalogue().find(id).isPresent())
                .filter(id -> !deliberation.course().memory().reliefGiven().contains(id))
                .filter(id -> indicated(deliberation.catalogue().exercise(id)))
                .toList();
        if (notDue.isPresent()) {
            return notDue.get();
        }
        return indicated.isEmpty()
                ? Finding.nothing(rule, "NOT_INDICATED")
                : new Offers(deliberation, rule)
                        .firstOf(indicated, List.of(profile.triggers().source().eventId()));
    }

    private Optional<Finding> notDue() {
        Course course = deliberation.course();
        long given = course.memory().reliefGiven().stream()
                .filter(id ->
                        deliberation.catalogue().find(id).map(Exercise::role).orElse(null) == Role.RELIEF)
                .count();
        boolean open = course.open(ReliefGate.ID);
        int most = deliberation.policy().proposing().reliefItems();
        boolean due = open ? given == 0 : given < most;
        return due ? Optional.empty() : Optional.of(Finding.nothing(rule, "RELIEF_GIVEN"));
    }

    private boolean indicated(Exercise exercise) {
        return exercise.indications().stream().anyMatch(this::holds);
    }

    private boolean holds(Indication indication) {
        TriggerProfileNoted triggers = profile.triggers();
        AssessmentNoted assessment = profile.assessment();
        return switch (indication) {
            case Indication.Relieves(String stimulus, int atMost) -> {
                Integer effect = triggers.effects().get(stimulus);
                yield effect != null && effect <= atMost;
            }
            case Indication.Provokes(String stimulus, int atLeast) ->
                triggers.effects().getOrDefault(stimulus, 0) >= atLeast;
            case Indication.RelievedBy(String direction) -> {
                Sensitivity of = triggers.directions().get(Direction.valueOf(direction));
                yield of != null && of.grade() == Sensitivity.Grade.RELIEVED_BY;
            }
            case Indication.TightBack(int atLeast) -> triggers.tightBack() >= atLeast;
            case Indication.Tender(List<String> muscles, int atLeast) ->
                muscles.stream().anyMatch(m -> triggers.tenderness().getOrDefault(m, 0) >= atLeast);
            case Indication.TestDeficit(String test, double above) ->
                assessment != null && assessment.deficits().getOrDefault(test, 0.0) > above;
            case Indication.SubLinkDeficit(String subLink, double above) ->
                assessment != null && assessment.scores().getOrDefault(subLink, 0.0) > above;
            case Indication.WeakLink(String subLink) ->
                assessment != null && assessment.weakLinks().contains(subLink);
        };
    }
}
