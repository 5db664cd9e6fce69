package dev.backcoach.intake.client;

import dev.backcoach.intake.screen.ScreenFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a client in the programme is asked again (domain.md 2.4): the pulse weekly and with every flare, PTP-1 with every
 * gate and flare, and part B of FAG-1, which is FAG-B, every two weeks.
 *
 * @param pulseDays from one HSS-1 or HSS-PULSE to the next pulse
 * @param activitiesDays from one FAG-1 or FAG-B to the next FAG-B
 */
public record Schedule(int pulseDays, int activitiesDays) {

    /** The first set of values. */
    public static final Schedule VERSION_1 = new Schedule(7, 14);

    /**
     * A questionnaire that is asked for.
     *
     * @param since the client's local date from which on
     */
    public record Due(String questionnaire, LocalDate since) {}

    /** What is asked for on a local date; empty before the intake is completed. */
    public List<Due> due(ClientRecord client, LocalDate today) {
        if (!client.completed()) {
            return List.of();
        }
        List<Due> due = new ArrayList<>();
        pulse(client).ifPresent(since -> due.add(new Due(ScreenFacts.PULSE, since)));
        client.programme()
                .asksForProfile()
                .filter(asked -> isUnanswered(asked, client, "PTP-1"))
                .ifPresent(asked -> due.add(new Due("PTP-1", LocalDate.ofInstant(asked, client.zone()))));
        latest(client, "FAG-1", "FAG-B").ifPresent(last -> due.add(new Due("FAG-B", last.plusDays(activitiesDays))));
        return due.stream().filter(each -> !each.since().isAfter(today)).toList();
    }

    private Optional<LocalDate> pulse(ClientRecord client) {
        Optional<LocalDate> flare = Optional.ofNullable(client.programme().flareAt())
                .filter(began -> isUnanswered(began, client, ScreenFacts.SCREEN, ScreenFacts.PULSE))
                .map(began -> LocalDate.ofInstant(began, client.zone()));
        Optional<LocalDate> weekly =
                latest(client, ScreenFacts.SCREEN, ScreenFacts.PULSE).map(last -> last.plusDays(pulseDays));
        return Stream.of(flare, weekly).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private static boolean isUnanswered(Instant asked, ClientRecord client, String... questionnaires) {
        return Stream.of(questionnaires)
                .map(client.forms()::get)
                .noneMatch(form -> form != null && form.submittedAt().isAfter(asked));
    }

    private static Optional<LocalDate> latest(ClientRecord client, String... questionnaires) {
        return Stream.of(questionnaires)
                .flatMap(questionnaire -> client.submittedOn(questionnaire).stream())
                .max(Comparator.naturalOrder());
    }
}
