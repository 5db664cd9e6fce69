package dev.backcoach.programme.catalogue;

import java.util.List;

/**
 * An exercise as the rules see it (domain.md section 4).
 *
 * @param stages of its short rungs and, where there are two, of its long ones
 * @param equipment all of it is needed
 * @param chain the chain that it belongs to, or null
 * @param easier what it steps back to, or null
 * @param ladder from the lowest rung up; rungs are counted from 1
 * @param tags restriction tags that exclude it
 * @param conditions findings that exclude it, for example {@code LEG_PAIN_BELOW_KNEE}
 * @param indications any of which speaks for it; empty where none is needed
 */
public record Exercise(
        String id,
        Role role,
        List<Stage> stages,
        String region,
        List<String> equipment,
        String chain,
        String easier,
        List<Prerequisite> prerequisites,
        List<Rung> ladder,
        List<DirectionExclusion> directions,
        List<String> tags,
        List<TriggerExclusion> triggers,
        boolean coachOnly,
        List<String> conditions,
        List<Indication> indications) {

    private static final double LONGEST_SHORT_HOLD = 15;
    private static final double MOST_SHORT_REPETITIONS = 8;

    public Exercise {
        if (ladder.isEmpty() || stages.isEmpty()) {
            throw new IllegalArgumentException(id + " needs a ladder and a stage");
        }
        stages = List.copyOf(stages);
        equipment = List.copyOf(equipment);
        prerequisites = List.copyOf(prerequisites);
        ladder = List.copyOf(ladder);
        directions = List.copyOf(directions);
        tags = List.copyOf(tags);
        triggers = List.copyOf(triggers);
        conditions = List.copyOf(conditions);
        indications = List.copyOf(indications);
    }

    /** Without conditions and indications. */
    public Exercise(
            String id,
            Role role,
            List<Stage> stages,
            String region,
            List<String> equipment,
            String chain,
            String easier,
            List<Prerequisite> prerequisites,
            List<Rung> ladder,
            List<DirectionExclusion> directions,
            List<String> tags,
            List<TriggerExclusion> triggers,
            boolean coachOnly) {
        this(
                id,
                role,
                stages,
                region,
                equipment,
                chain,
                easier,
                prerequisites,
                ladder,
                directions,
                tags,
                triggers,
                coachOnly,
                List.of(),
                List.of());
    }

    /** The rung with this number, counted from 1. */
    public Rung rung(int number) {
        return ladder.get(number - 1);
    }

    /** The number of the highest rung. */
    public int top() {
        return ladder.size();
    }

    /** The stage of a rung: holds up to 15 s and up to 8 repetitions are of the first stage of a range. */
    public Stage stageOf(int rung) {
        Dose dose = rung(rung).dose();
        boolean isShort =
                switch (dose.unit()) {
                    case SECONDS -> dose.amount() <= LONGEST_SHORT_HOLD;
                    case REPETITIONS -> dose.amount() <= MOST_SHORT_REPETITIONS;
                    case MINUTES, METRES, PERCENT -> true;
                };
        return isShort ? stages.getFirst() : stages.getLast();
    }
}
