package dev.backcoach.intake.client;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * When a client in the programme is asked again (domain.md 2.4).
 *
 * @param pulseDays from one HSS-1 or HSS-PULSE to the next pulse
 * @param activitiesDays from one FAG-1 to the next look at its part B, the client's own activities
 */
public record Schedule(int pulseDays, int activitiesDays) {

    /** The first set of values. */
    public static final Schedule VERSION_1 = new Schedule(7, 14);

    /**
     * A questionnaire that is asked for.
     *
     * @param part of it that is asked for; null for all of it
     * @param since the client's local date from which on
     */
    public record Due(String questionnaire, String part, LocalDate since) {}

    /** What is asked for on a local date; empty before the intake is completed. */
    public List<Due> due(ClientRecord client, LocalDate today) {
        List<Due> due = new ArrayList<>();
        if (!client.completed()) {
            return due;
        }
        Stream.of(client.submittedOn("HSS-1"), client.submittedOn("HSS-PULSE"))
                .flatMap(on -> on.stream())
                .reduce((one, other) -> one.isAfter(other) ? one : other)
                .map(last -> last.plusDays(pulseDays))
                .filter(since -> !since.isAfter(today))
                .ifPresent(since -> due.add(new Due("HSS-PULSE", null, since)));
        client.submittedOn("FAG-1")
                .map(last -> last.plusDays(activitiesDays))
                .filter(since -> !since.isAfter(today))
                .ifPresent(since -> due.add(new Due("FAG-1", "B", since)));
        return due;
    }
}
