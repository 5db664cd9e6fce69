package dev.backcoach.programme.today;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.event.CanDo;
import dev.backcoach.programme.event.Source;
import dev.backcoach.programme.event.StartingPointNoted;
import dev.backcoach.programme.event.SymptomNoted;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.programme.LifeTasks;
import dev.backcoach.programme.programme.LifeTasks.Standing;
import dev.backcoach.programme.story.Client;
import dev.backcoach.programme.story.Story;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** R-LIFE-1: what can be done stays on the list; what was lost comes back one by one. */
class KeepDoingTest {

    private static final CanDo WALK = new CanDo("walk_block", CanDo.Answer.YES, 0, 0, 15, 7);
    private static final CanDo STAIRS = new CanDo("stairs", CanDo.Answer.YES, 0, 0, 3, 7);
    private static final CanDo GARDEN = new CanDo("garden", CanDo.Answer.WITH_PAIN, 3, 2, 20, 2);
    private static final CanDo GARDEN_FREE = new CanDo("garden", CanDo.Answer.YES, 0, 0, 30, 2);
    private static final CanDo DRIVE = new CanDo("drive_30", CanDo.Answer.NO, 0, 0, null, null);
    private static final CanDo DRIVE_FREE = new CanDo("drive_30", CanDo.Answer.YES, 0, 0, 30, 2);
    private static final CanDo SHOPPING_SORE_NEXT_DAY = new CanDo("shopping_carry", CanDo.Answer.YES, 0, 1, 1, 1);

    private final Client client = new Client();
    private final Story story = opened(List.of(WALK, STAIRS, GARDEN, DRIVE, SHOPPING_SORE_NEXT_DAY));

    @Test
    void whatGoesWithoutPainStaysAndTheRestIsToComeBack() {
        assertThat(kept(1)).containsExactly("stairs");
        assertThat(toComeBack(1)).containsExactly("garden", "drive_30", "shopping_carry");
    }

    @Test
    void whatThePlanPrescribesAlreadyIsLeftOut() {
        assertThat(story.plan(1)).containsExactly("walk.block/2");
        assertThat(kept(1)).doesNotContain("walk_block");
    }

    @Test
    void whatThePlanHasSteppedDownFromIsNotAskedForInItsPlace() {
        story.told(lost(3, 1, "stairs")).told(lost(4, 1, "drive_30"));
        story.told(lost(9, 1, "garden"));
        assertThat(story.plan(9)).containsExactly("walk.interval/1");
        assertThat(kept(9)).isEmpty();
    }

    @Test
    void whileTheProgrammeIsStoppedNothingIsAskedForHereEither() {
        story.told(client.pulse(1, ScreenOutcome.URGENT_BLOCKED));
        assertThat(kept(1)).isEmpty();
        assertThat(toComeBack(1)).isEmpty();
    }

    @Test
    void whatMattersMostToTheClientComesFirst() {
        Story other = opened(List.of(WALK, STAIRS, GARDEN_FREE), "garden");
        assertThat(list(other, 1).keep()).extracting(LifeTasks.Task::activity).containsExactly("garden", "stairs");
    }

    @Test
    void eachComesBackWhenItIsToldToBeFreeOfPainAndTheOthersWait() {
        story.told(inventory(10, List.of(WALK, STAIRS, GARDEN_FREE, DRIVE, SHOPPING_SORE_NEXT_DAY)));
        assertThat(kept(10)).containsExactly("stairs", "garden");
        assertThat(toComeBack(10)).containsExactly("drive_30", "shopping_carry");
        story.told(inventory(20, List.of(WALK, STAIRS, GARDEN_FREE, DRIVE_FREE, SHOPPING_SORE_NEXT_DAY)));
        assertThat(kept(20)).containsExactly("stairs", "garden", "drive_30");
        assertThat(task("garden").since()).isEqualTo(Client.day(10));
        assertThat(task("garden").regained()).isTrue();
        assertThat(task("stairs").regained()).isFalse();
    }

    @Test
    void aTaskThatComesBackDecidesNothingAboutTheLoad() {
        int before = story.decisions().size();
        story.told(inventory(1, List.of(WALK, STAIRS, GARDEN_FREE)));
        assertThat(story.decisions()).hasSize(before);
        assertThat(story.plan(2)).containsExactly("walk.block/2");
    }

    @Test
    void aTaskThatIsLostLeavesTheListAndComesBackLikeTheOthers() {
        story.told(lost(3, 1, "stairs"));
        assertThat(kept(3)).isEmpty();
        assertThat(task("stairs").standing()).isEqualTo(Standing.LOST);
        story.told(inventory(9, List.of(WALK, STAIRS)));
        assertThat(kept(9)).containsExactly("stairs");
        assertThat(task("stairs").regained()).isTrue();
    }

    @Test
    void aLossThatIsCorrectedNeverWas() {
        story.told(lost(3, 1, "stairs"));
        story.told(lost(3, 2, null));
        assertThat(kept(3)).containsExactly("stairs");
        assertThat(task("stairs").regained()).isFalse();
    }

    @Test
    void aLossOfSomethingThatNobodyHadToldOfIsForgottenWhenItIsCorrected() {
        story.told(lost(3, 1, "swim"));
        assertThat(task("swim").standing()).isEqualTo(Standing.LOST);
        story.told(lost(3, 2, "stairs"));
        assertThat(story.state().profile().tasks().find("swim")).isEmpty();
        assertThat(task("stairs").standing()).isEqualTo(Standing.LOST);
    }

    @Test
    void aLateReportAboutAnEarlierDayChangesNothingThatWasToldSince() {
        story.told(inventory(10, List.of(WALK, STAIRS, GARDEN_FREE)));
        story.told(lost(8, 1, "garden"));
        assertThat(kept(10)).containsExactly("stairs", "garden");
    }

    private static Story opened(List<CanDo> canDo, String... matter) {
        Client client = new Client();
        return new Story(client, Story.ALL)
                .told(client.registration())
                .told(client.consent())
                .told(client.screen(0, ScreenOutcome.CLEARED))
                .told(client.triggers())
                .told(inventory(client, 0, canDo, List.of(matter)))
                .told(client.completion());
    }

    private StartingPointNoted inventory(int day, List<CanDo> canDo) {
        return inventory(client, day, canDo, List.of());
    }

    private static StartingPointNoted inventory(Client client, int day, List<CanDo> canDo, List<String> matter) {
        OffsetDateTime at = client.at(day, "09:04");
        return new StartingPointNoted(
                client.source(at, at), canDo, List.of("walk_block"), 7, 30, List.of("MAT"), 8, 4.0, List.of(), matter);
    }

    private SymptomNoted lost(int day, long revision, String activity) {
        OffsetDateTime at = client.at(day, "18:00");
        Source source = client.source(at, at);
        return new SymptomNoted(source, new UUID(4, day), revision, at, 1, false, activity, SymptomNoted.Cause.OTHER);
    }

    private LifeTasks.Task task(String activity) {
        return story.state().profile().tasks().find(activity).orElseThrow();
    }

    private List<String> kept(int day) {
        return list(story, day).keep().stream().map(LifeTasks.Task::activity).toList();
    }

    private List<String> toComeBack(int day) {
        return list(story, day).toComeBack().stream()
                .map(LifeTasks.Task::activity)
                .toList();
    }

    private static KeepDoing list(Story story, int day) {
        return KeepDoing.on(story.state(), Story.ALL, Client.day(day));
    }
}
