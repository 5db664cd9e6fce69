package dev.backcoach.programme.programme;

import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.plan.Baselines;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.plan.Proposal;
import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.plan.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that the rules know about a client: a fold over the client's own stream, bounded however long that is.
 *
 * @param seed id of the first event that was taken in, from which the ids of decisions derive; null before it
 * @param decisions how many have been taken
 * @param asOf the latest moment that was decided about; null before the first
 * @param trend of pain and function
 * @param course null until the programme opens
 */
public record Programme(
        UUID seed, int decisions, Instant asOf, Profile profile, Diary diary, Trend trend, Course course) {

    /** Nothing is known. */
    public static final Programme UNKNOWN =
            new Programme(null, 0, null, Profile.UNKNOWN, Diary.EMPTY, Trend.EMPTY, null);

    /** Where it stands. */
    public Status status() {
        if (course == null) {
            return Status.AWAITING_INTAKE;
        }
        if (course.blocked() != null) {
            return Status.BLOCKED;
        }
        return course.paused() ? Status.PAUSED : Status.RUNNING;
    }

    /** The plan of a local day; empty before the programme opens. */
    public Optional<Plan> planOn(LocalDate day) {
        return Optional.ofNullable(course).map(c -> c.planOn(day));
    }

    /** A confirmed plan that takes effect after this local day. */
    public Optional<Plan> nextPlan(LocalDate day) {
        return Optional.ofNullable(course)
                .map(Course::next)
                .filter(p -> p.effectiveOn().isAfter(day));
    }

    /** The open window. */
    public Optional<Window> window() {
        return Optional.ofNullable(course).map(Course::window);
    }

    /** The increase that waits for the coach. */
    public Optional<Proposal> proposal() {
        return Optional.ofNullable(course).map(Course::proposal);
    }

    /** What aggravation is measured against now. */
    public Optional<Baselines> baselines() {
        return Optional.ofNullable(course).map(c -> c.baselines().getLast().baselines());
    }

    /** Why the coach is asked to look. */
    public Optional<ReviewKind> review() {
        return Optional.ofNullable(course).map(Course::review);
    }

    /** The gates that are open, in the order in which they were passed. */
    public List<String> gates() {
        return course == null
                ? List.of()
                : course.gates().stream().map(Course.Gate::gate).toList();
    }

    /** The local day of an instant. */
    public LocalDate day(Instant instant) {
        return instant.atZone(profile.zoneId()).toLocalDate();
    }

    /** Noon of a local day. */
    public Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(profile.zoneId()).toInstant();
    }

    /** The first instant of a local day. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(profile.zoneId()).toInstant();
    }

    /** The state after the event. */
    public Programme after(ProgrammeEvent event) {
        return Fold.after(this, event);
    }

    Programme with(Profile now) {
        return new Programme(seed, decisions, asOf, now, diary, trend, course);
    }

    Programme with(Diary now) {
        return new Programme(seed, decisions, asOf, profile, now, trend, course);
    }

    Programme with(Course now) {
        return new Programme(seed, decisions, asOf, profile, diary, trend, now);
    }

    Programme with(Trend now) {
        return new Programme(seed, decisions, asOf, profile, diary, now, course);
    }
}
