package dev.backcoach.progress.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.progress.followup.FollowUp.Kind;
import dev.backcoach.progress.followup.FollowUp.State;
import dev.backcoach.progress.followup.Recent.Done;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A walk on Monday, 23 March 2026, from 18:00 to 18:12 in London. */
class FollowUpsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-23");
    private static final LocalDate REGISTERED = LocalDate.parse("2026-03-01");
    private static final Instant WALKED = Instant.parse("2026-03-23T18:12:00Z");
    private static final UUID WALK = UUID.fromString("0195b000-0000-7000-8000-000000000001");

    private final FollowUps followUps = new FollowUps(FollowUpTimes.VERSION_1);

    private static Recent walk(Set<LocalDate> checkIns, Instant... moments) {
        return new Recent(List.of(new Done(WALK, MONDAY, WALKED, false)), checkIns, moments(moments));
    }

    private static List<Instant> moments(Instant... more) {
        return Stream.concat(Stream.of(WALKED), Stream.of(more)).toList();
    }

    private List<FollowUp> at(String now, Recent recent) {
        return at(now, recent, LONDON);
    }

    private List<FollowUp> at(String now, Recent recent, ZoneId zone) {
        return followUps.of(recent, REGISTERED, zone, Instant.parse(now));
    }

    private static List<FollowUp> of(Kind kind, List<FollowUp> all) {
        return all.stream().filter(followUp -> followUp.kind() == kind).toList();
    }

    @Test
    void theMorningAfterASessionIsAskedFromMidnightOnUntilItIsAnswered() {
        List<FollowUp> evening = of(Kind.NEXT_MORNING, at("2026-03-23T20:00:00Z", walk(Set.of(MONDAY))));
        assertThat(evening).singleElement().satisfies(morning -> {
            assertThat(morning.state()).isEqualTo(State.UPCOMING);
            assertThat(morning.date()).isEqualTo(MONDAY.plusDays(1));
            assertThat(morning.opensAt()).isEqualTo("2026-03-24T00:00:00Z");
            assertThat(morning.sessions()).containsExactly(WALK);
        });
        assertThat(of(Kind.NEXT_MORNING, at("2026-03-24T07:00:00Z", walk(Set.of(MONDAY)))))
                .filteredOn(morning -> morning.state() == State.OPEN)
                .extracting(FollowUp::date)
                .containsExactly(MONDAY.plusDays(1));
        assertThat(of(Kind.NEXT_MORNING, at("2026-03-24T07:30:00Z", walk(Set.of(MONDAY, MONDAY.plusDays(1))))))
                .extracting(FollowUp::state)
                .containsExactly(State.UPCOMING);
    }

    @Test
    void aMorningThatASessionWaitsForIsAskedForSevenDays() {
        Set<LocalDate> others = Set.of(MONDAY, MONDAY.plusDays(7), MONDAY.plusDays(8), MONDAY.plusDays(9));
        assertThat(of(Kind.NEXT_MORNING, at("2026-03-31T22:30:00Z", walk(others))))
                .filteredOn(morning -> morning.state() == State.OPEN)
                .extracting(FollowUp::date)
                .containsExactly(MONDAY.plusDays(1));
        assertThat(of(Kind.NEXT_MORNING, at("2026-03-31T23:30:00Z", walk(others))))
                .filteredOn(morning -> morning.state() == State.OPEN)
                .isEmpty();
    }

    @Test
    void theNextDayIsAskedFrom24To48HoursAfter() {
        assertThat(of(Kind.NEXT_DAY, at("2026-03-24T18:11:59Z", walk(Set.of()))))
                .extracting(FollowUp::state)
                .containsExactly(State.UPCOMING);
        assertThat(of(Kind.NEXT_DAY, at("2026-03-24T18:12:00Z", walk(Set.of()))))
                .extracting(FollowUp::state)
                .containsExactly(State.OPEN);
        assertThat(of(Kind.NEXT_DAY, at("2026-03-25T18:12:00Z", walk(Set.of()))))
                .isEmpty();
    }

    @Test
    void anyReportAboutSuchAMomentAnswersTheNextDay() {
        Instant tooEarly = Instant.parse("2026-03-24T18:00:00Z");
        Instant inTime = Instant.parse("2026-03-24T19:00:00Z");
        assertThat(of(Kind.NEXT_DAY, at("2026-03-24T20:00:00Z", walk(Set.of(), tooEarly))))
                .hasSize(1);
        assertThat(of(Kind.NEXT_DAY, at("2026-03-24T20:00:00Z", walk(Set.of(), inTime))))
                .isEmpty();
    }

    @Test
    void sessionsOfOneDayAreAskedAboutTogether() {
        UUID other = UUID.fromString("0195b000-0000-7000-8000-000000000002");
        var recent = new Recent(
                List.of(
                        new Done(WALK, MONDAY, WALKED, false),
                        new Done(other, MONDAY, WALKED.plusSeconds(3600), false)),
                Set.of(),
                moments());
        assertThat(of(Kind.NEXT_DAY, at("2026-03-24T20:00:00Z", recent)))
                .singleElement()
                .satisfies(asked -> assertThat(asked.sessions()).containsExactly(WALK, other));
    }

    @Test
    void whatIsLeftOfTheRollingIsAskedForTwoHours() {
        var recent = new Recent(List.of(new Done(WALK, MONDAY, WALKED, true)), Set.of(), moments());
        assertThat(of(Kind.STRAIGHT_AFTER, at("2026-03-23T20:11:00Z", recent))).hasSize(1);
        assertThat(of(Kind.STRAIGHT_AFTER, at("2026-03-23T20:12:00Z", recent))).isEmpty();
        assertThat(of(Kind.STRAIGHT_AFTER, at("2026-03-23T18:13:00Z", walk(Set.of()))))
                .isEmpty();
    }

    @Test
    void nothingIsAskedAboutDaysBeforeTheRegistration() {
        List<FollowUp> asked =
                followUps.of(walk(Set.of()), MONDAY.plusDays(2), LONDON, Instant.parse("2026-03-25T08:00:00Z"));
        assertThat(of(Kind.NEXT_MORNING, asked))
                .extracting(FollowUp::date)
                .containsExactly(MONDAY.plusDays(2), MONDAY.plusDays(3));
    }

    @Test
    void aMorningIsTheClientsMorningAcrossTheClockChanges() {
        Instant saturday = Instant.parse("2026-03-28T18:00:00Z");
        var before = new Recent(
                List.of(new Done(WALK, LocalDate.parse("2026-03-28"), saturday, false)), Set.of(), List.of(saturday));
        assertThat(of(Kind.NEXT_MORNING, at("2026-03-29T06:00:00Z", before)))
                .filteredOn(morning -> morning.date().equals(LocalDate.parse("2026-03-30")))
                .singleElement()
                .satisfies(morning -> assertThat(morning.opensAt()).isEqualTo("2026-03-29T23:00:00Z"));
        assertThat(of(Kind.NEXT_MORNING, at("2026-10-24T12:00:00Z", new Recent(List.of(), Set.of(), List.of()))))
                .filteredOn(morning -> morning.state() == State.UPCOMING)
                .singleElement()
                .satisfies(morning -> assertThat(morning.opensAt()).isEqualTo("2026-10-24T23:00:00Z"));
    }

    @Test
    void onTheOtherSideOfTheDateLineItIsAnotherMorning() {
        Recent nothing = new Recent(List.of(), Set.of(), List.of());
        String now = "2026-03-24T10:30:00Z";
        assertThat(of(Kind.NEXT_MORNING, at(now, nothing, ZoneId.of("Pacific/Kiritimati"))))
                .filteredOn(morning -> morning.state() == State.OPEN)
                .extracting(FollowUp::date)
                .containsExactly(LocalDate.parse("2026-03-25"));
        assertThat(of(Kind.NEXT_MORNING, at(now, nothing, ZoneId.of("Pacific/Pago_Pago"))))
                .filteredOn(morning -> morning.state() == State.OPEN)
                .extracting(FollowUp::date)
                .containsExactly(LocalDate.parse("2026-03-23"));
    }
}
