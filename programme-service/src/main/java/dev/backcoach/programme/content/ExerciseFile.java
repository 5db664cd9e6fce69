package dev.backcoach.programme.content;

import java.util.List;

/**
 * The form of a file of exercises. Everything in it is content that a clinician reviews as a diff; what the fields mean
 * is domain.md section 4. Lists that are left out are empty, other fields that are left out are null.
 */
public record ExerciseFile(
        String version,
        String source,
        List<Chain> chains,
        List<Movement> movements,
        List<WeakLink> weakLinks,
        List<Entry> exercises) {

    public ExerciseFile {
        chains = given(chains);
        movements = given(movements);
        weakLinks = given(weakLinks);
        exercises = given(exercises);
    }

    private static <T> List<T> given(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Variants of one exercise from the easiest to the hardest. */
    public record Chain(String id, String region, List<String> exercises) {

        public Chain {
            exercises = given(exercises);
        }
    }

    /**
     * A fundamental movement with its exercises from the easiest to the hardest.
     *
     * @param codes by which goals and tests call it
     * @param lifeTasks can-do items that demand it
     */
    public record Movement(String movement, List<String> codes, List<String> lifeTasks, List<String> exercises) {

        public Movement {
            codes = given(codes);
            lifeTasks = given(lifeTasks);
            exercises = given(exercises);
        }
    }

    /** What is prescribed for a weak link, in order of preference. */
    public record WeakLink(String subLink, List<String> exercises) {

        public WeakLink {
            exercises = given(exercises);
        }
    }

    /**
     * One exercise.
     *
     * @param stages the stage of its short rungs and, where there are two, that of its long ones
     * @param prerequisites all of them are needed
     * @param indications any of them suffices; empty where none is needed
     * @param coachOverrideOnly whether only a coach may prescribe it; null for no
     */
    public record Entry(
            String id,
            String name,
            String role,
            List<Integer> stages,
            String region,
            List<String> loads,
            List<String> equipment,
            String chain,
            String movement,
            String easier,
            String harder,
            List<Prerequisite> prerequisites,
            List<Indication> indications,
            List<Rung> ladder,
            Exclusions excludedBy,
            Boolean coachOverrideOnly,
            String instruction) {

        public Entry {
            stages = given(stages);
            loads = given(loads);
            equipment = given(equipment);
            prerequisites = given(prerequisites);
            indications = given(indications);
            ladder = given(ladder);
        }
    }

    /** Any of these suffices. */
    public record Prerequisite(List<Condition> anyOf) {

        public Prerequisite {
            anyOf = given(anyOf);
        }
    }

    /**
     * One way to meet a prerequisite: exactly one kind of it is given.
     *
     * @param exercise with {@code rung}: done at that rung, counted from 1, or above
     * @param test with {@code deficitAtMost} or {@code resultAtLeast}
     * @param canDo a can-do item that is done without pain
     * @param irritabilityNot any irritability but this one
     * @param cleanDays that many days without an aggravation
     * @param demandsAtTarget every demanded movement is at its target
     */
    public record Condition(
            String exercise,
            Integer rung,
            String test,
            Double deficitAtMost,
            Double resultAtLeast,
            String canDo,
            String irritabilityNot,
            Integer cleanDays,
            Boolean demandsAtTarget) {}

    /** What speaks for a relief exercise: exactly one kind of it is given. */
    public record Indication(
            String trigger,
            Integer atMost,
            Integer atLeast,
            String direction,
            String grade,
            String tight,
            List<String> tender,
            String test,
            String subLink,
            Double deficitAbove,
            String weakLink) {

        public Indication {
            tender = given(tender);
        }
    }

    /**
     * One step of a ladder.
     *
     * @param amount per set: minutes, seconds, repetitions, metres, or per cent of the usual volume
     * @param hold seconds that each repetition is held
     * @param pattern repetitions of the sets where they differ; {@code sets * amount} is their sum
     * @param load kilograms in all
     * @param everyMinutes how often on a day, for breaks of a position
     */
    public record Rung(
            int sets,
            double amount,
            String unit,
            boolean perSide,
            Double load,
            int timesPerWeek,
            Integer timesPerDay,
            Integer hold,
            List<Integer> pattern,
            Integer everyMinutes,
            Integer runSeconds,
            String variation) {

        public Rung {
            pattern = given(pattern);
        }
    }

    /** What keeps an exercise out of a plan. */
    public record Exclusions(
            List<DirectionExclusion> directions, List<String> tags, List<Trigger> triggers, List<String> conditions) {

        public Exclusions {
            directions = given(directions);
            tags = given(tags);
            triggers = given(triggers);
            conditions = given(conditions);
        }
    }

    /**
     * A direction of which the client is intolerant.
     *
     * @param when INTOLERANT, or SEVERE for a stronger intolerance (domain.md 5.1)
     * @param effect EXCLUDE, or LOWEST_RUNG to keep it at its first rung
     * @param onlyWithTrigger where given, one of these must apply as well
     */
    public record DirectionExclusion(String direction, String when, String effect, List<Trigger> onlyWithTrigger) {

        public DirectionExclusion {
            onlyWithTrigger = given(onlyWithTrigger);
        }
    }

    /** A stimulus whose effect, -2 to 2, is at least this. */
    public record Trigger(String stimulus, int atLeast) {}
}
