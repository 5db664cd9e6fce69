package dev.backcoach.programme.proposal;

import dev.backcoach.programme.catalogue.Condition;
import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.programme.Profile;
import dev.backcoach.programme.programme.Programme;

/** Whether what an exercise needs has been shown (domain.md section 4, column pre). */
final class Prerequisites {

    private static final double TOLERANCE = 1e-9;

    private Prerequisites() {}

    static boolean met(Programme programme, Exercise exercise) {
        return exercise.prerequisites().stream()
                .allMatch(p -> p.anyOf().stream().anyMatch(condition -> met(programme, condition)));
    }

    private static boolean met(Programme programme, Condition condition) {
        Profile profile = programme.profile();
        return switch (condition) {
            case Condition.Done(String exercise, int rung) ->
                programme.course().memory().provenRungs().getOrDefault(exercise, 0) >= rung;
            case Condition.Deficit(String test, double atMost) ->
                profile.assessment() != null
                        && profile.assessment().deficits().getOrDefault(test, 2.0) <= atMost + TOLERANCE;
            case Condition.CanDoWithoutPain(String activity) ->
                profile.start().knownPainFree().contains(activity);
            case Condition.NotIrritability(var irritability) ->
                profile.triggers().irritability() != irritability;
            case Condition.Unknown _ -> false;
        };
    }
}
