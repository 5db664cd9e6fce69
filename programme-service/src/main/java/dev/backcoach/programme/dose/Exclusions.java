package dev.backcoach.programme.dose;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.DirectionExclusion;
import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.catalogue.TriggerExclusion;
import dev.backcoach.programme.event.CanDo;
import dev.backcoach.programme.event.ScreenNoted;
import dev.backcoach.programme.event.TriggerProfileNoted;
import dev.backcoach.programme.programme.Memory;
import dev.backcoach.programme.programme.Profile;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.trigger.Sensitivity;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * R-EXCL-1 (domain.md 5.4): trigger directions, restriction tags, bars, refusals and equipment keep an exercise out of a
 * plan. The reasons are codes, such as {@code DIRECTION_EXTENSION}.
 */
public final class Exclusions {

    /** The equipment that not everybody has; everything else is in any home. */
    private static final Set<String> FILTERED =
            Set.of("MAT", "ROLLER", "BALL", "BAND", "STEP", "DUMBBELL", "KETTLEBELL");

    /** What is present when the can-do item is done. */
    private static final Map<String, String> PRESENT_WHEN = Map.of("BIKE", "cycle", "POOL", "swim");

    private final Catalogue catalogue;

    public Exclusions(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Why the exercise is excluded on this day; empty when it is allowed. */
    public Optional<String> because(Programme programme, Exercise exercise, LocalDate day) {
        return health(programme.profile(), exercise)
                .or(() -> equipment(programme.profile(), exercise))
                .or(() -> memory(programme, exercise, day));
    }

    /** Why the client's answers exclude the exercise, whatever else holds; empty when they do not. */
    public Optional<String> health(Profile profile, Exercise exercise) {
        if (exercise.coachOnly()) {
            return Optional.of("COACH_ONLY");
        }
        Optional<String> tag = tag(profile, exercise);
        if (tag.isPresent()) {
            return tag;
        }
        Optional<String> condition =
                exercise.conditions().stream().filter(c -> found(profile, c)).findFirst();
        if (condition.isPresent()) {
            return condition;
        }
        for (DirectionExclusion exclusion : exercise.directions()) {
            if (exclusion.effect() == DirectionExclusion.Effect.EXCLUDE && applies(profile, exclusion)) {
                return Optional.of("DIRECTION_" + exclusion.direction());
            }
        }
        return exercise.triggers().stream()
                .filter(t -> applies(profile, t))
                .findFirst()
                .map(t -> "TRIGGER_" + t.stimulus());
    }

    /** The highest rung that the client's directions allow: the lowest for what is only suspected (domain.md 5.1). */
    public int highestRung(Profile profile, Exercise exercise) {
        boolean lowest = exercise.directions().stream().anyMatch(e -> {
            Sensitivity sensitivity = profile.triggers().directions().get(e.direction());
            boolean kept = e.effect() == DirectionExclusion.Effect.LOWEST_RUNG && applies(profile, e);
            return kept || (sensitivity != null && sensitivity.suspected());
        });
        return lowest ? 1 : catalogue.exercise(exercise.id()).top();
    }

    /** What nobody asks about, such as dizziness, is left to the exercise's words and to the coach. */
    private static boolean found(Profile profile, String condition) {
        return switch (condition) {
            case "LEG_PAIN_BELOW_KNEE" ->
                profile.triggers() != null && profile.triggers().legPainBelowKnee();
            case "SLR_LEG_PAIN" ->
                profile.assessment() != null && profile.assessment().legPainBelowKnee();
            default -> false;
        };
    }

    /** The restriction tag of screen or pulse that excludes the exercise; no coach overrides these. */
    public Optional<String> tag(Profile profile, Exercise exercise) {
        Set<String> tags = tags(profile);
        return exercise.tags().stream().filter(tags::contains).findFirst().map(t -> "TAG_" + t);
    }

    private static Set<String> tags(Profile profile) {
        Set<String> tags = new HashSet<>();
        for (ScreenNoted screen : new ScreenNoted[] {profile.screen(), profile.pulse()}) {
            tags.addAll(screen == null ? List.of() : screen.tags());
        }
        return tags;
    }

    private static boolean applies(Profile profile, DirectionExclusion exclusion) {
        TriggerProfileNoted triggers = profile.triggers();
        Sensitivity sensitivity = triggers.directions().get(exclusion.direction());
        if (sensitivity == null) {
            return false;
        }
        boolean degree =
                switch (exclusion.when()) {
                    case INTOLERANT -> sensitivity.intolerant();
                    case SEVERE -> sensitivity.severe(triggers.irritability());
                };
        return degree
                && (exclusion.onlyWith().isEmpty()
                        || exclusion.onlyWith().stream().anyMatch(t -> applies(profile, t)));
    }

    private static boolean applies(Profile profile, TriggerExclusion trigger) {
        Integer effect = profile.triggers().effects().get(trigger.stimulus());
        return effect != null && effect >= trigger.atLeast();
    }

    private static Optional<String> equipment(Profile profile, Exercise exercise) {
        for (String needed : exercise.equipment()) {
            String activity = PRESENT_WHEN.get(needed);
            boolean missing = activity == null
                    ? FILTERED.contains(needed) && !profile.start().equipment().contains(needed)
                    : profile.start().canDo().stream()
                            .noneMatch(c -> c.activity().equals(activity) && c.canDo() == CanDo.Answer.YES);
            if (missing) {
                return Optional.of("EQUIPMENT_" + needed);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> memory(Programme programme, Exercise exercise, LocalDate day) {
        if (programme.course() == null) {
            return Optional.empty();
        }
        Memory memory = programme.course().memory();
        if (memory.barredUntil().getOrDefault(exercise.id(), LocalDate.MIN).isAfter(day)) {
            return Optional.of("BARRED");
        }
        return memory.refusedUntil().getOrDefault(exercise.id(), LocalDate.MIN).isAfter(day)
                ? Optional.of("REFUSED_BY_COACH")
                : Optional.empty();
    }
}
