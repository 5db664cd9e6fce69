package dev.backcoach.programme.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.programme.content.ExerciseFile.Chain;
import dev.backcoach.programme.content.ExerciseFile.Condition;
import dev.backcoach.programme.content.ExerciseFile.Entry;
import dev.backcoach.programme.content.ExerciseFile.Exclusions;
import dev.backcoach.programme.content.ExerciseFile.Prerequisite;
import dev.backcoach.programme.content.ExerciseFile.Rung;
import dev.backcoach.programme.content.ExerciseFile.WeakLink;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What keeps the service from starting on content that does not hold together. */
class ExerciseFileCheckTest {

    private static final ContentFile FILE = new ContentFile("made-up.json");

    @Test
    void theShippedFileHoldsTogether() {
        ContentFile shipped = new ContentFile("exercises-1.0.0.json");
        ExerciseFile content = ExerciseFileCheck.checked(shipped, shipped.read(ExerciseFile.class));
        assertThat(content.exercises()).hasSize(60).extracting(Entry::id).contains("walk.block", "sport.full");
    }

    @Test
    void anUnknownReferenceNamesFileAndId() {
        refuses(file(exercise("plank.full", "plank.knee")), "made-up.json: plank.full", "plank.knee");
    }

    @Test
    void anEmptyLadderIsRefused() {
        Entry empty = entry("plank.full", null, List.of(), List.of());
        refuses(file(empty), "plank.full has an empty ladder");
    }

    @Test
    void anIdThatIsThereTwiceIsRefused() {
        refuses(file(exercise("clam", null), exercise("clam", null)), "clam is there twice");
    }

    @Test
    void aCycleOfEasierVariantsIsRefused() {
        refuses(file(exercise("a", "b"), exercise("b", "a")), "leads back to itself by its easier");
    }

    @Test
    void aCycleOfPrerequisitesIsRefused() {
        refuses(file(needing("a", "b", 1), needing("b", "a", 1)), "leads back to itself by its prerequisites");
    }

    @Test
    void aPrerequisiteAboveTheTopOfTheLadderIsRefused() {
        refuses(file(exercise("a", null), needing("b", "a", 2)), "b needs a rung that a does not have");
    }

    @Test
    void aChainAndItsExercisesMustNameEachOther() {
        ExerciseFile file = new ExerciseFile(
                "1.0.0",
                "test",
                List.of(new Chain("plank", "CORE", List.of("a"))),
                List.of(),
                List.of(),
                List.of(exercise("a", null)));
        refuses(file, "a does not name its chain plank");
    }

    @Test
    void aWeakLinkMayOnlyNameKnownExercises() {
        ExerciseFile file = new ExerciseFile(
                "1.0.0",
                "test",
                List.of(),
                List.of(),
                List.of(new WeakLink("HIP.ROM", List.of("unheard.of"))),
                List.of(exercise("a", null)));
        refuses(file, "HIP.ROM names the unknown exercise unheard.of");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> FILE.read(ExerciseFile.class)).hasMessageContaining("content/made-up.json is missing");
    }

    private static void refuses(ExerciseFile file, String... messages) {
        assertThatThrownBy(() -> ExerciseFileCheck.checked(FILE, file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(messages);
    }

    private static ExerciseFile file(Entry... exercises) {
        return new ExerciseFile("1.0.0", "test", List.of(), List.of(), List.of(), List.of(exercises));
    }

    private static Entry exercise(String id, String easier) {
        return entry(id, easier, List.of(), List.of(rung()));
    }

    private static Entry needing(String id, String other, int rung) {
        Condition condition = new Condition(other, rung, null, null, null, null, null, null, null);
        return entry(id, null, List.of(new Prerequisite(List.of(condition))), List.of(rung()));
    }

    private static Rung rung() {
        return new Rung(3, 10, "SECONDS", false, null, 7, null, null, null, null, null, null);
    }

    private static Entry entry(String id, String easier, List<Prerequisite> prerequisites, List<Rung> ladder) {
        return new Entry(
                id,
                "An exercise",
                "TRAINING",
                List.of(2),
                "CORE",
                List.of(),
                List.of(),
                null,
                null,
                easier,
                null,
                prerequisites,
                List.of(),
                ladder,
                new Exclusions(null, null, null, null),
                null,
                "Do it gently.");
    }
}
