package dev.backcoach.progress.followup;

import dev.backcoach.progress.followup.FollowUp.Kind;
import dev.backcoach.progress.followup.FollowUp.State;
import dev.backcoach.progress.followup.Recent.Done;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a client is asked now and in the next two days (domain.md 2.4): straight after a session, the next morning, and 24
 * to 48 hours after. A question closes by its answer or by time.
 */
public final class FollowUps {

    private final FollowUpTimes times;

    public FollowUps(FollowUpTimes times) {
        this.times = times;
    }

    /** From which local day on the diary is needed. */
    public LocalDate lookBackTo(LocalDate today) {
        return today.minusDays(times.morningDays() + 1L);
    }

    /**
     * In the order in which they open.
     *
     * @param registered the local day of the registration
     * @param zone in which the client lives now
     */
    public List<FollowUp> of(Recent recent, LocalDate registered, ZoneId zone, Instant now) {
        List<FollowUp> all = new ArrayList<>();
        recent.sessions().stream()
                .filter(session -> session.rollingLeftUnsaid()
                        && now.isBefore(session.endedAt().plus(times.straightAfter())))
                .forEach(session -> all.add(new FollowUp(
                        Kind.STRAIGHT_AFTER,
                        State.OPEN,
                        session.endedAt(),
                        session.endedAt().plus(times.straightAfter()),
                        null,
                        List.of(session.id()))));
        all.addAll(mornings(recent, registered, zone, now));
        all.addAll(nextDays(recent, now));
        all.sort(Comparator.comparing(FollowUp::opensAt));
        return all;
    }

    /** Today's and tomorrow's, and earlier ones that a session waits for. */
    private List<FollowUp> mornings(Recent recent, LocalDate registered, ZoneId zone, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Map<LocalDate, List<UUID>> sessions = recent.sessions().stream()
                .collect(Collectors.groupingBy(
                        done -> done.day().plusDays(1), Collectors.mapping(Done::id, Collectors.toList())));
        return today.minusDays(times.morningDays())
                .datesUntil(today.plusDays(2))
                .filter(day ->
                        !day.isBefore(registered) && !recent.checkInDays().contains(day))
                .filter(day -> !day.isBefore(today) || sessions.containsKey(day))
                .map(day -> morning(day, sessions.getOrDefault(day, List.of()), zone, now))
                .toList();
    }

    private FollowUp morning(LocalDate day, List<UUID> sessions, ZoneId zone, Instant now) {
        Instant opens = day.atStartOfDay(zone).toInstant();
        Instant closes =
                day.plusDays(times.morningDays() + 1L).atStartOfDay(zone).toInstant();
        return new FollowUp(Kind.NEXT_MORNING, state(opens, now), opens, closes, day, sessions);
    }

    /** One question for all sessions of a day that nothing has answered yet. */
    private List<FollowUp> nextDays(Recent recent, Instant now) {
        Map<LocalDate, List<Done>> unanswered = recent.sessions().stream()
                .filter(session -> now.isBefore(session.endedAt().plus(times.nextDayUntil())))
                .filter(session -> !isAnswered(session, recent))
                .collect(Collectors.groupingBy(Done::day, TreeMap::new, Collectors.toList()));
        return unanswered.values().stream()
                .map(sessions -> nextDay(sessions, now))
                .toList();
    }

    private boolean isAnswered(Done session, Recent recent) {
        Instant from = session.endedAt().plus(times.nextDayFrom());
        Instant until = session.endedAt().plus(times.nextDayUntil());
        return recent.moments().stream().anyMatch(moment -> !moment.isBefore(from) && !moment.isAfter(until));
    }

    private FollowUp nextDay(List<Done> sessions, Instant now) {
        Instant last =
                sessions.stream().map(Done::endedAt).max(Instant::compareTo).orElseThrow();
        Instant opens = last.plus(times.nextDayFrom());
        return new FollowUp(
                Kind.NEXT_DAY,
                state(opens, now),
                opens,
                last.plus(times.nextDayUntil()),
                null,
                sessions.stream().map(Done::id).toList());
    }

    private static State state(Instant opens, Instant now) {
        return now.isBefore(opens) ? State.UPCOMING : State.OPEN;
    }
}
