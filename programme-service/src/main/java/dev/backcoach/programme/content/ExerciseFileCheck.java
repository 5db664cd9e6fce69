package dev.backcoach.programme.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether a file of exercises holds together: every reference leads somewhere, no ladder is empty, no exercise leads back
 * to itself by what is easier or needed before it. Ends with the first fault, which names file and id.
 */
final class ExerciseFileCheck {

    private final ContentFile file;
    private final ExerciseFile content;
    private final Map<String, ExerciseFile.Entry> exercises = new LinkedHashMap<>();

    private ExerciseFileCheck(ContentFile file, ExerciseFile content) {
        this.file = file;
        this.content = content;
    }

    /** @throws IllegalStateException at the first fault */
    static ExerciseFile checked(ContentFile file, ExerciseFile content) {
        new ExerciseFileCheck(file, content).check();
        return content;
    }

    private void check() {
        require(content.version() != null && !content.exercises().isEmpty(), "the file", "has no version or exercises");
        for (ExerciseFile.Entry exercise : content.exercises()) {
            require(exercise.id() != null, "an exercise", "has no id");
            require(exercises.put(exercise.id(), exercise) == null, exercise.id(), "is there twice");
        }
        content.exercises().forEach(this::checkWords);
        content.exercises().forEach(this::checkLadder);
        content.exercises().forEach(this::checkReferences);
        checkChains();
        checkLists();
        noWayBack("easier", exercise -> Stream.ofNullable(exercise.easier()));
        noWayBack(
                "prerequisites",
                exercise -> exercise.prerequisites().stream()
                        .flatMap(prerequisite -> prerequisite.anyOf().stream())
                        .map(ExerciseFile.Condition::exercise)
                        .filter(Objects::nonNull));
    }

    private void checkWords(ExerciseFile.Entry exercise) {
        require(isText(exercise.name()) && isText(exercise.instruction()), exercise.id(), "has no name or instruction");
        require(exercise.role() != null && exercise.region() != null, exercise.id(), "has no role or region");
        require(exercise.excludedBy() != null, exercise.id(), "does not say what excludes it");
        List<Integer> stages = exercise.stages();
        require(
                (stages.size() == 1 || stages.size() == 2)
                        && stages.stream().allMatch(stage -> stage >= 0 && stage <= 6),
                exercise.id(),
                "needs one or two stages from 0 to 6");
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank();
    }

    private void checkLadder(ExerciseFile.Entry exercise) {
        require(!exercise.ladder().isEmpty(), exercise.id(), "has an empty ladder");
        for (ExerciseFile.Rung rung : exercise.ladder()) {
            String where = exercise.id() + " rung " + (exercise.ladder().indexOf(rung) + 1);
            require(rung.sets() >= 1 && rung.amount() > 0 && rung.unit() != null, where, "has no dose");
            require(rung.timesPerWeek() >= 1 && rung.timesPerWeek() <= 7, where, "is not done 1 to 7 times a week");
            require(rung.load() == null || rung.load() > 0, where, "has a load that is none");
            if (!rung.pattern().isEmpty()) {
                int sum = rung.pattern().stream().mapToInt(Integer::intValue).sum();
                require(
                        rung.pattern().size() == rung.sets() && sum == rung.sets() * rung.amount(),
                        where,
                        "has a pattern that does not add up to its sets");
            }
        }
    }

    private void checkReferences(ExerciseFile.Entry exercise) {
        known(exercise.id(), exercise.easier());
        known(exercise.id(), exercise.harder());
        for (ExerciseFile.Prerequisite prerequisite : exercise.prerequisites()) {
            require(!prerequisite.anyOf().isEmpty(), exercise.id(), "has an empty prerequisite");
            for (ExerciseFile.Condition condition : prerequisite.anyOf()) {
                require(kindsOf(condition) == 1, exercise.id(), "has a prerequisite of none or several kinds");
                if (condition.exercise() != null) {
                    known(exercise.id(), condition.exercise());
                    int top = exercises.get(condition.exercise()).ladder().size();
                    require(
                            condition.rung() != null && condition.rung() >= 1 && condition.rung() <= top,
                            exercise.id(),
                            "needs a rung that " + condition.exercise() + " does not have");
                }
            }
        }
    }

    private static long kindsOf(ExerciseFile.Condition condition) {
        return Stream.of(
                        condition.exercise(),
                        condition.test(),
                        condition.canDo(),
                        condition.irritabilityNot(),
                        condition.cleanDays(),
                        condition.demandsAtTarget())
                .filter(Objects::nonNull)
                .count();
    }

    private void checkChains() {
        Set<String> chained = new HashSet<>();
        for (ExerciseFile.Chain chain : content.chains()) {
            require(!chain.exercises().isEmpty(), "chain " + chain.id(), "is empty");
            String before = null;
            for (String id : chain.exercises()) {
                known("chain " + chain.id(), id);
                ExerciseFile.Entry exercise = exercises.get(id);
                require(chained.add(id), id, "is in two chains or in one twice");
                require(chain.id().equals(exercise.chain()), id, "does not name its chain " + chain.id());
                require(before == null || before.equals(exercise.easier()), id, "has not the easier variant " + before);
                before = id;
            }
        }
        content.exercises().stream()
                .filter(exercise -> exercise.chain() != null)
                .forEach(
                        exercise -> require(chained.contains(exercise.id()), exercise.id(), "is missing in its chain"));
    }

    private void checkLists() {
        Set<String> moved = new HashSet<>();
        for (ExerciseFile.Movement movement : content.movements()) {
            require(!movement.exercises().isEmpty(), movement.movement(), "has no exercises");
            for (String id : movement.exercises()) {
                known(movement.movement(), id);
                require(movement.movement().equals(exercises.get(id).movement()), id, "does not name its movement");
                moved.add(id);
            }
        }
        content.exercises().stream()
                .filter(exercise -> exercise.movement() != null)
                .forEach(exercise ->
                        require(moved.contains(exercise.id()), exercise.id(), "is missing in its movement"));
        for (ExerciseFile.WeakLink weakLink : content.weakLinks()) {
            require(!weakLink.exercises().isEmpty(), weakLink.subLink(), "has no exercises");
            weakLink.exercises().forEach(id -> known(weakLink.subLink(), id));
        }
    }

    private void noWayBack(String relation, Function<ExerciseFile.Entry, Stream<String>> next) {
        Set<String> done = new HashSet<>();
        for (String id : exercises.keySet()) {
            follow(id, relation, next, new ArrayList<>(), done);
        }
    }

    private void follow(
            String id,
            String relation,
            Function<ExerciseFile.Entry, Stream<String>> next,
            List<String> way,
            Set<String> done) {
        require(!way.contains(id), id, "leads back to itself by its " + relation + ": " + String.join(", ", way));
        if (done.contains(id)) {
            return;
        }
        way.add(id);
        next.apply(exercises.get(id)).forEach(other -> follow(other, relation, next, way, done));
        way.removeLast();
        done.add(id);
    }

    private void known(String by, String id) {
        require(id == null || exercises.containsKey(id), by, "names the unknown exercise " + id);
    }

    private void require(boolean holds, String id, String otherwise) {
        if (!holds) {
            throw file.fault(id, otherwise);
        }
    }
}
