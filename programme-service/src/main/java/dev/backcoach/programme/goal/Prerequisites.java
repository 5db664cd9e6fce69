package dev.backcoach.programme.goal;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.Condition;
import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.programme.Profile;
import dev.backcoach.programme.programme.Programme;
import java.time.LocalDate;

/** Whether what an exercise needs has been shown (domain.md section 4, column pre). */
public final class Prerequisites {

    private static final double TOLERANCE = 1e-9;
    private static final double NOT_PERFORMED = 2;
    /** A single-leg stand of half its norm and more is longer than the ten seconds that are asked for. */
    private static final double HALF_OF_THE_NORM = 0.67;

    private final Catalogue catalogue;
    private final Programme programme;
    private final LocalDate today;

    public Prerequisites(Catalogue catalogue, Programme programme, LocalDate today) {
        this.catalogue = catalogue;
        this.programme = programme;
        this.today = today;
    }

    /** Whether all of them are met. */
    public boolean met(Exercise exercise) {
        return exercise.prerequisites().stream()
                .allMatch(p -> p.anyOf().stream().anyMatch(this::met));
    }

    boolean met(Condition condition) {
        Profile profile = programme.profile();
        AssessmentNoted assessment = profile.assessment();
        return switch (condition) {
            case Condition.Done(String exercise, int rung) ->
                programme.course().memory().proven(exercise) >= rung;
            case Condition.Deficit(String test, double atMost) -> deficit(assessment, test) <= atMost + TOLERANCE;
            case Condition.Result(String test, double atLeast) ->
                assessment != null
                        && (assessment.results().containsKey(test)
                                ? assessment.results().get(test) >= atLeast
                                : deficit(assessment, test) <= HALF_OF_THE_NORM);
            case Condition.CanDoWithoutPain(String activity) ->
                profile.start().knownPainFree().contains(activity);
            case Condition.NotIrritability(var irritability) ->
                profile.triggers().irritability() != irritability;
            case Condition.CleanDays(int days) ->
                programme.course().memory().episodes().stream()
                        .noneMatch(e -> programme.day(e.first()).isAfter(today.minusDays(days)));
            case Condition.DemandsAtTarget() -> new Demands(catalogue).allAtTarget(programme);
        };
    }

    private static double deficit(AssessmentNoted assessment, String test) {
        return assessment == null ? NOT_PERFORMED : assessment.deficits().getOrDefault(test, NOT_PERFORMED);
    }
}
