package dev.backcoach.progress.inbound;

import dev.backcoach.platform.eventlog.consumer.Fact;
import dev.backcoach.platform.service.Facts;
import dev.backcoach.progress.command.FactSource;
import dev.backcoach.progress.command.ProgressCommand;
import dev.backcoach.progress.command.ProgressCommand.Begun;
import dev.backcoach.progress.command.ProgressCommand.Ended;
import dev.backcoach.progress.command.ProgressCommand.NoteMilestone;
import dev.backcoach.progress.command.ProgressCommand.NotePlan;
import dev.backcoach.progress.diary.Milestone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the diary makes of the programme's events: what is prescribed from when on, and what the time line shows. */
final class ProgrammeFacts {

    record Item(String exercise, int rung, int timesPerWeek, LocalDate since) {}

    record Opened(Item start) {}

    record Added(Item item, String givesWay) {}

    record Stepped(Item item) {}

    record Varied(String from, Item item) {}

    record Removed(String exercise, LocalDate on) {}

    record Items(List<Item> items, List<Item> paused) {

        Items {
            items = items == null ? List.of() : List.copyOf(items);
            paused = paused == null ? List.of() : List.copyOf(paused);
        }
    }

    record Stage(String stage) {}

    record Passed(Window window) {

        record Window(String kind) {}
    }

    record Decision(Why why) {

        record Why(Explanation explanation) {}

        record Explanation(String key) {}
    }

    private ProgrammeFacts() {}

    static Optional<ProgressCommand> commandFor(Fact fact) {
        return Optional.ofNullable(
                switch (fact.type()) {
                    case "programme-opened.v1" ->
                        milestone(fact, Milestone.PROGRAMME_OPENED, null, opened(Facts.read(fact, Opened.class)));
                    case "programme-paused.v1" -> milestone(fact, Milestone.PROGRAMME_PAUSED, null);
                    case "programme-resumed.v1" -> milestone(fact, Milestone.PROGRAMME_RESUMED, null);
                    case "programme-stopped.v1" -> milestone(fact, Milestone.PROGRAMME_STOPPED, null);
                    case "stage-entered.v1" ->
                        milestone(
                                fact,
                                Milestone.STAGE_ENTERED,
                                Facts.read(fact, Stage.class).stage());
                    case "window-passed.v1" ->
                        milestone(
                                fact,
                                Milestone.WINDOW_PASSED,
                                Facts.read(fact, Passed.class).window().kind());
                    case "decision-taken.v1" ->
                        milestone(
                                fact,
                                Milestone.DECISION_TAKEN,
                                Facts.read(fact, Decision.class)
                                        .why()
                                        .explanation()
                                        .key());
                    case "flare-opened.v1" ->
                        milestone(
                                fact,
                                Milestone.FLARE_OPENED,
                                null,
                                ended(fact, Facts.read(fact, Items.class).paused()));
                    case "flare-closed.v1" -> milestone(fact, Milestone.FLARE_CLOSED, null);
                    case "items-paused.v1" ->
                        ended(fact, Facts.read(fact, Items.class).items());
                    case "items-resumed.v1" ->
                        plan(
                                fact,
                                Facts.read(fact, Items.class).items().stream()
                                        .map(item -> begun(item, null))
                                        .toList());
                    case "exercise-added.v1" -> {
                        var added = Facts.read(fact, Added.class);
                        yield plan(fact, List.of(begun(added.item(), added.givesWay())));
                    }
                    case "dose-stepped.v1" ->
                        plan(fact, List.of(begun(Facts.read(fact, Stepped.class).item(), null)));
                    case "variant-regressed.v1", "variant-advanced.v1" -> {
                        var varied = Facts.read(fact, Varied.class);
                        yield plan(fact, List.of(begun(varied.item(), varied.from())));
                    }
                    case "exercise-removed.v1" -> {
                        var removed = Facts.read(fact, Removed.class);
                        yield new NotePlan(
                                source(fact), List.of(), List.of(new Ended(removed.exercise(), removed.on())));
                    }
                    default -> null;
                });
    }

    private static FactSource source(Fact fact) {
        return new FactSource(fact.eventId(), fact.version());
    }

    private static List<Begun> opened(Opened opened) {
        return Stream.ofNullable(opened.start()).map(item -> begun(item, null)).toList();
    }

    private static Begun begun(Item item, String instead) {
        return new Begun(item.exercise(), item.rung(), item.timesPerWeek(), item.since(), instead);
    }

    private static NotePlan plan(Fact fact, List<Begun> begun) {
        return new NotePlan(source(fact), begun, List.of());
    }

    /** What rests from the day on which the programme says so; the clock is that of the event. */
    private static NotePlan ended(Fact fact, List<Item> items) {
        LocalDate on = fact.occurredAt().toLocalDate();
        return new NotePlan(
                source(fact),
                List.of(),
                items.stream().map(item -> new Ended(item.exercise(), on)).toList());
    }

    private static NoteMilestone milestone(Fact fact, Milestone milestone, String detail) {
        return milestone(fact, milestone, detail, List.of());
    }

    private static NoteMilestone milestone(Fact fact, Milestone milestone, String detail, List<Begun> begun) {
        return milestone(fact, milestone, detail, plan(fact, begun));
    }

    private static NoteMilestone milestone(Fact fact, Milestone milestone, String detail, NotePlan plan) {
        return new NoteMilestone(source(fact), milestone, fact.occurredAt(), detail, plan);
    }
}
