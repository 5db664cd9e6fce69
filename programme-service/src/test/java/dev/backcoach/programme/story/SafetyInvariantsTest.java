package dev.backcoach.programme.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.command.ResolveReview;
import dev.backcoach.programme.event.ChangeProposed;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Programme;
import dev.backcoach.programme.programme.Status;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The invariants of domain.md 5.7 over random lives; the seed is the test's name. */
class SafetyInvariantsTest {

    private static final int DAYS = 150;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987})
    void holdOverRandomLives(long seed) {
        Random random = new Random(seed);
        Story story = Story.opened();
        for (int day = 1; day <= DAYS; day++) {
            live(story, day, random);
        }
        check(story);
    }

    private static void live(Story story, int day, Random random) {
        if (random.nextInt(10) > 0) {
            int pain = random.nextInt(12) == 0 ? random.nextInt(9) : random.nextInt(2);
            int stiffness = random.nextInt(15) == 0 ? 30 : 5;
            story.told(story.client.checkIn(day, stiffness, pain, pain));
        }
        if (day % 7 == 0 && random.nextInt(8) > 0) {
            boolean blocks = random.nextInt(25) == 0;
            story.told(story.client.pulse(day, blocks ? ScreenOutcome.URGENT_BLOCKED : ScreenOutcome.CLEARED));
        }
        if (day == 10) {
            story.told(story.client.assessment(day, random.nextInt(4) / 3.0));
        }
        if (story.state().status() == Status.BLOCKED && random.nextInt(5) == 0) {
            story.told(story.client.screen(day, ScreenOutcome.CLEARED_WITH_CAUTION));
        }
        if (random.nextInt(30) == 0) {
            int late = Math.max(1, day - random.nextInt(20));
            story.told(story.client.symptom(
                    late,
                    "20:00",
                    random.nextInt(8),
                    false,
                    null,
                    SymptomNoted.Cause.EXERCISE,
                    story.at(day, "09:30")));
        }
        story.state().planOn(Client.day(day)).orElseThrow().items().stream()
                .filter(_ -> random.nextInt(12) > 0)
                .toList()
                .forEach(i -> story.told(
                        i.exercise().startsWith("walk")
                                ? story.client.walk(day)
                                : story.client.plank(day, i.exercise(), random.nextInt(20) == 0 ? 4 : 1)));
        answer(story, day, random);
    }

    private static void answer(Story story, int day, Random random) {
        story.reviewed(day, "20:00");
        Course course = story.state().course();
        if (course.proposal() != null && !course.increasesHeld() && random.nextBoolean()) {
            story.confirmed(day, "21:00");
        } else if (course.review() != null && course.blocked() == null && random.nextInt(4) == 0) {
            story.on(new ResolveReview(Client.COACH, story.at(day, "21:00").toInstant()));
        }
    }

    private static void check(Story story) {
        List<ProgrammeEvent> events = story.events();
        Programme state = story.decider().initial();
        for (ProgrammeEvent event : events) {
            if (event instanceof ChangeProposed) {
                Course before = state.course();
                assertThat(before.window()).isNull();
                assertThat(before.proposal()).isNull();
                assertThat(before.review()).isNull();
                assertThat(before.blocked()).isNull();
                assertThat(before.increasesHeld()).isFalse();
            }
            state = story.decider().evolve(state, event);
            if (state.course() != null && state.status() == Status.RUNNING) {
                assertThat(state.course().latestPlan().item(state.course().startExercise()))
                        .isPresent();
            }
        }
    }
}
