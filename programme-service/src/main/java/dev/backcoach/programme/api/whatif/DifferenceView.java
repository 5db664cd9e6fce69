package dev.backcoach.programme.api.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.service.AboutClient;
import dev.backcoach.programme.content.Explanations;
import dev.backcoach.programme.plan.Pause;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.whatif.Difference;
import dev.backcoach.programme.whatif.Followed;
import dev.backcoach.programme.whatif.Standing;
import dev.backcoach.programme.whatif.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A moment at which the other rules would have decided otherwise, given the plan as it really was.
 *
 * @param number 1 and up
 * @param version of the client's stream with which the decision began
 * @param asOf the moment that was decided about
 * @param fact id of the event that was taken in; absent for a review by the clock
 * @param followed what really happened in the 28 days after; what would have happened instead nobody knows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DifferenceView(
        long number, UUID clientId, long version, Instant asOf, UUID fact, Side actual, Side other, Followed followed)
        implements AboutClient {

    /**
     * What is decided, and where the programme stands then.
     *
     * @param decisions empty where nothing is decided
     * @param plan with all that is decided
     * @param proposal what waits for the coach: rule, exercise and rung
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Side(
            List<Said> decisions,
            List<Item> plan,
            Watched window,
            String proposal,
            ReviewKind review,
            ScreenOutcome blocked,
            List<Pause> pauses,
            boolean flare,
            boolean increasesHeld) {}

    /** Rule and result, and the coach's sentence. */
    public record Said(String key, String text) {}

    /** An exercise in the plan. */
    public record Item(String exercise, int rung, int timesPerWeek) {}

    /** The window that is open. */
    public record Watched(WindowKind kind, LocalDate firstDay, LocalDate lastDay) {

        static Watched of(Window window) {
            return window == null ? null : new Watched(window.kind(), window.firstDay(), window.lastDay());
        }
    }

    static DifferenceView of(long number, ClientId client, Difference difference, Explanations explanations) {
        return new DifferenceView(
                number,
                client.value(),
                difference.version(),
                difference.asOf(),
                difference.fact(),
                side(difference.actual(), explanations),
                side(difference.other(), explanations),
                difference.followed());
    }

    private static Side side(Verdict verdict, Explanations explanations) {
        Standing standing = verdict.standing();
        return new Side(
                verdict.decisions().stream()
                        .map(e -> new Said(
                                e.key(), explanations.say(e.key(), e.args()).coach()))
                        .toList(),
                standing.items().stream()
                        .map(i -> new Item(i.exercise(), i.rung(), i.timesPerWeek()))
                        .toList(),
                Watched.of(standing.window()),
                standing.proposal(),
                standing.review(),
                standing.blocked(),
                standing.pauses(),
                standing.flare(),
                standing.increasesHeld());
    }
}
