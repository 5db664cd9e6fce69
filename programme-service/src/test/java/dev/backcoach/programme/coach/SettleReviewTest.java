package dev.backcoach.programme.coach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.programme.command.ResolveReview;
import dev.backcoach.programme.plan.Resolution;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.programme.Status;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a coach makes of a review. */
class SettleReviewTest {

    @Test
    void simplifyRemovesAndStepsBackAndGoesOn() {
        Story story = reviewed();
        story.on(resolve(story, Resolution.SIMPLIFY, List.of("plank.full"), List.of("walk.block")));
        assertThat(story.plan(45)).containsExactly("walk.block/1");
        assertThat(story.state().review()).isEmpty();
        assertThat(story.state().window()).isPresent();
    }

    @Test
    void referBlocksUntilItIsCleared() {
        Story story = reviewed();
        story.on(resolve(story, Resolution.REFER, List.of(), List.of()));
        assertThat(story.state().status()).isEqualTo(Status.BLOCKED);
        story.told(story.client.screen(46, ScreenOutcome.CLEARED_WITH_CAUTION));
        assertThat(story.state().status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void theStartActivityIsNotRemoved() {
        Story story = reviewed();
        assertThatThrownBy(() -> story.on(resolve(story, Resolution.SIMPLIFY, List.of("walk.block"), List.of())))
                .isInstanceOf(Rejection.class);
    }

    @Test
    void withoutAReviewThereIsNothingToResolve() {
        Story story = Story.withProbe();
        assertThatThrownBy(() -> story.on(
                        new ResolveReview(Client.COACH, story.at(17, "10:00").toInstant())))
                .isInstanceOf(Rejection.class);
    }

    private static Story reviewed() {
        Story story = Story.withProbe();
        for (int day = 16; day <= 44; day++) {
            story.told(story.client.checkIn(day));
            if (day % 4 == 0) {
                story.told(story.client.walk(day));
            }
        }
        story.reviewed(44, "13:00");
        assertThat(story.state().review()).isPresent();
        return story;
    }

    private static ResolveReview resolve(
            Story story, Resolution resolution, List<String> remove, List<String> stepBack) {
        return new ResolveReview(
                Client.COACH,
                resolution,
                remove,
                stepBack,
                story.at(45, "10:00").toInstant());
    }
}
