package dev.backcoach.programme.content;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.policy.Policies;
import dev.backcoach.programme.today.Timing;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Loads the content when the service starts; content that does not hold together ends the start. */
@Singleton
public class Contents {

    private static final ContentFile TODAY = new ContentFile("today-1.0.0.json");

    @Produces
    @Singleton
    ExerciseLibrary exercises() {
        return ExerciseLibrary.load();
    }

    @Produces
    @Singleton
    Catalogue catalogue(ExerciseLibrary exercises) {
        return exercises.catalogue();
    }

    @Produces
    @Singleton
    Policies policies() {
        return PolicyFiles.load();
    }

    @Produces
    @Singleton
    Workshops workshops() {
        return Workshops.load();
    }

    @Produces
    @Singleton
    Timing timing() {
        return TODAY.read(Timing.class);
    }

    @Produces
    @Singleton
    Explanations explanations(ExerciseLibrary exercises) {
        return Explanations.load(exercises::nameOf);
    }
}
