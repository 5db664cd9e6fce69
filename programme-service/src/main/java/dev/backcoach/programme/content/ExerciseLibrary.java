package dev.backcoach.programme.content;

import dev.backcoach.programme.catalogue.Catalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The exercises as they are written, with their words; the rules work on the catalogue made from the same file. */
public final class ExerciseLibrary {

    private static final ContentFile FILE = new ContentFile("exercises-1.0.0.json");

    private final ExerciseFile file;
    private final Catalogue catalogue;
    private final Map<String, ExerciseFile.Entry> byId = new LinkedHashMap<>();

    private ExerciseLibrary(ExerciseFile file) {
        this.file = file;
        this.catalogue = RuleCatalogue.of(FILE, file);
        file.exercises().forEach(exercise -> byId.put(exercise.id(), exercise));
    }

    /** @throws IllegalStateException naming file and id when the file does not hold together */
    public static ExerciseLibrary load() {
        return new ExerciseLibrary(ExerciseFileCheck.checked(FILE, FILE.read(ExerciseFile.class)));
    }

    /** The version of the content, for example {@code 1.0.0}. */
    public String version() {
        return file.version();
    }

    /** The same exercises as the rules see them. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** All exercises in the file's order. */
    public List<ExerciseFile.Entry> all() {
        return file.exercises();
    }

    /** The exercise with this id; empty when there is none. */
    public Optional<ExerciseFile.Entry> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The name of the exercise; its id where an older version of the content had it and this one has not. */
    public String nameOf(String id) {
        return find(id).map(ExerciseFile.Entry::name).orElse(id);
    }
}
