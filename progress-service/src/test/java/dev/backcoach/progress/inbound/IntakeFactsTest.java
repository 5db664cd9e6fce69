package dev.backcoach.progress.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.consumer.Fact;
import dev.backcoach.progress.command.FactSource;
import dev.backcoach.progress.command.ProgressCommand.EraseClient;
import dev.backcoach.progress.command.ProgressCommand.NoteAnalyticsConsent;
import dev.backcoach.progress.command.ProgressCommand.NoteCareConsent;
import dev.backcoach.progress.command.ProgressCommand.NoteCoach;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IntakeFactsTest {

    private static final UUID EVENT = UUID.fromString("0195b0f4-6c00-7000-8000-0000000000f1");
    private static final Instant THEN = Instant.parse("2026-03-01T09:00:00Z");

    private final NeighbourFacts reader = new NeighbourFacts();

    private static Fact fact(String type, String data) {
        return new Fact(
                new ClientId(EVENT), "intake", 7, EVENT, type, THEN.atOffset(ZoneOffset.UTC), THEN, EVENT, null, data);
    }

    @Test
    void whoHasNoCoachAnyMoreIsInNobodysCare() {
        assertThat(reader.commandFor(fact("coach-unassigned.v1", "{}")))
                .contains(new NoteCoach(new FactSource(EVENT, 7), null));
    }

    @Test
    void aChangeOfCoachActsEvenWhileTheClientIsParked() {
        assertThat(reader.restricts(fact("coach-assigned.v1", "{}"))).isTrue();
        assertThat(reader.restricts(fact("coach-unassigned.v1", "{}"))).isTrue();
        assertThat(reader.restricts(fact("time-zone-changed.v1", "{}"))).isFalse();
    }

    @Test
    void anErasureEndsTheDiaryAtOnceAndAfterAnyGap() {
        Fact erased = fact("client-erased.v1", "{}");
        assertThat(reader.commandFor(erased)).contains(new EraseClient(EVENT));
        assertThat(reader.restricts(erased)).isTrue();
        assertThat(reader.erases(erased)).isTrue();
    }

    @Test
    void whatConcernsTheDiaryInNoWayIsIgnored() {
        assertThat(reader.commandFor(fact("weather-changed.v9", "{}"))).isEmpty();
    }

    @Test
    void consentToAnalyticsIsNotedAndItsWithdrawalRestricts() {
        Fact withdrawn = fact("consent-withdrawn.v1", "{\"purpose\":\"ANALYTICS_PSEUDONYMOUS\"}");
        assertThat(reader.commandFor(withdrawn)).contains(new NoteAnalyticsConsent(new FactSource(EVENT, 7), false));
        assertThat(reader.restricts(withdrawn)).isTrue();
    }

    @Test
    void consentToCareIsNotedAndItsWithdrawalRestricts() {
        Fact withdrawn = fact("consent-withdrawn.v1", "{\"purpose\":\"CARE\"}");
        assertThat(reader.commandFor(withdrawn)).contains(new NoteCareConsent(new FactSource(EVENT, 7), false));
        assertThat(reader.restricts(withdrawn)).isTrue();
        Fact granted = fact("consent-granted.v1", "{\"purpose\":\"CARE\",\"textVersion\":\"1\"}");
        assertThat(reader.commandFor(granted)).contains(new NoteCareConsent(new FactSource(EVENT, 7), true));
        assertThat(reader.restricts(granted)).isFalse();
        assertThat(reader.commandFor(fact("consent-withdrawn.v1", "{\"purpose\":\"RESEARCH\"}")))
                .isEmpty();
    }
}
