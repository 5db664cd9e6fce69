package dev.backcoach.programme.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.programme.programme.LifeTasks;
import dev.backcoach.programme.today.Asked;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a client is asked for on one local day.
 *
 * @param date the client's date at the time of asking
 * @param planVersion 0 while there is no plan
 * @param notices why it rests, or what is out of the ordinary; the most urgent first
 * @param first the workshop that comes before anything else (R-W3); absent once it is done
 * @param items what to do, in this order, with how to do it
 * @param watchFor what is worth telling whatever is done
 * @param asked what else is asked for, in this order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TodayView(
        UUID clientId,
        LocalDate date,
        String status,
        int planVersion,
        List<Notice> notices,
        WorkshopView first,
        List<TodayItem> items,
        List<String> watchFor,
        List<AskedFor> asked,
        KeepDoingView keepDoing) {

    /**
     * Something out of the ordinary.
     *
     * @param kind for example BLOCKED_URGENT_BLOCKED, PAUSED_LONG_BREAK, FLARE
     */
    public record Notice(String kind, String text) {}

    /** A workshop to look at. */
    public record WorkshopView(String id, String title, int minutes, String summary) {}

    /**
     * One exercise of the day.
     *
     * @param due whether it is to be done today: not yet done, and the week has not had its share
     * @param done whether it has been done today
     * @param daysDone on how many of the seven days that end today
     * @param waitAfterRising whether it is left for the first two hours after rising (R-AM-1)
     * @param watchFor what to watch for with this exercise
     */
    public record TodayItem(
            String exercise,
            String name,
            DoseView dose,
            String instruction,
            boolean due,
            boolean done,
            int daysDone,
            boolean waitAfterRising,
            List<String> watchFor) {}

    /**
     * What else is asked for.
     *
     * @param about the local day that it is about, or since which it has been asked for
     */
    public record AskedFor(Asked.Question question, LocalDate about, String text) {}

    /**
     * Tasks of daily life (R-LIFE-1).
     *
     * @param keep free of pain: keep doing them
     * @param toComeBack done with pain, or lost
     */
    public record KeepDoingView(List<TaskView> keep, List<TaskView> toComeBack) {}

    /**
     * A task of daily life.
     *
     * @param backSince the local day from which it goes without pain again; absent where it always did, or does not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TaskView(String activity, String name, LifeTasks.Standing standing, LocalDate backSince) {}
}
