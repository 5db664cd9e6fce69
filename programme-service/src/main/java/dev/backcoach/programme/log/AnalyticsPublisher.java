package dev.backcoach.programme.log;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.projector.Projection.Projected;
import dev.backcoach.platform.eventlog.relay.PseudonymousEvent;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.service.PseudonymousTopic;
import dev.backcoach.platform.service.ReadModel;
import dev.backcoach.programme.analytics.Coded;
import dev.backcoach.programme.analytics.Coded.PseudonymRetired;
import dev.backcoach.programme.analytics.Coded.When;
import dev.backcoach.programme.analytics.Coding;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.log.AnalyticsConsents.Retirement;
import dev.backcoach.programme.log.AnalyticsConsents.Standing;
import dev.backcoach.programme.programme.Programme;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Publishes coded values of those who consent to analytics, under pseudonyms. What is told was recorded after the consent
 * was given, and the consent is read once more before it is sent. The sequence is the version of the client's stream,
 * counted from the consent, so what is published again after a failure has the same.
 */
final class AnalyticsPublisher implements ReadModel<ProgrammeEvent> {

    /** The topic, and under which name its progress is kept. */
    static final String TOPIC = "backcoach.analytics.events";

    /** Coded values have nothing in them to be sealed for somebody. */
    private static final ClientId NOBODY = new ClientId(new UUID(0, 0));

    private final AnalyticsConsents consents;
    private final AnalyticsKeys keys;
    private final EventTypes<Coded> types;
    private final Function<ClientId, Known<Programme>> current;
    private final PseudonymousTopic topic;

    /** @param current the client's present state, throws {@link ClientGone} when erased */
    AnalyticsPublisher(
            AnalyticsConsents consents,
            EventTypes<Coded> types,
            Function<ClientId, Known<Programme>> current,
            PseudonymousTopic topic) {
        this.consents = consents;
        this.keys = new AnalyticsKeys(types.json());
        this.types = types;
        this.current = current;
        this.topic = topic;
    }

    /** All that it takes to tell of a client. */
    private record Speaker(Standing standing, Pseudonym pseudonym, ZoneId zone, LocalDate opened) {

        When when(EventRow row) {
            LocalDate date = row.occurredAt().atZoneSameInstant(zone).toLocalDate();
            long day = opened == null ? 0 : ChronoUnit.DAYS.between(opened, date);
            return new When(date, day > 0 ? Math.toIntExact(day) : null);
        }
    }

    @Override
    public String name() {
        return TOPIC;
    }

    /** Ends when the broker has confirmed everything; the cursor moves after that. */
    @Override
    public void apply(List<Projected<ProgrammeEvent>> events) {
        Set<ClientId> clients =
                events.stream().map(event -> event.row().client()).collect(Collectors.toSet());
        Set<ClientId> consenting = consents.standing(clients).keySet();
        Map<ClientId, Speaker> speakers = consenting.isEmpty()
                ? Map.of()
                : QuarkusTransaction.suspendingExisting().call(() -> speakers(consenting));
        List<Retirement> retirements = consents.retirements(); // before consents: who is retired is told of no more
        Map<ClientId, Standing> standing = consents.standing(speakers.keySet());
        List<PseudonymousEvent> told = new ArrayList<>();
        for (Retirement retirement : retirements) {
            told.add(event(keys.retired(retirement.pseudonym()), retirement.sequence(), new PseudonymRetired()));
        }
        for (Projected<ProgrammeEvent> event : events) {
            Speaker speaker = speakers.get(event.row().client());
            if (speaker != null
                    && speaker.standing().equals(standing.get(event.row().client()))) {
                coded(event, speaker).ifPresent(told::add);
            }
        }
        topic.publish(told);
        consents.retired(retirements);
    }

    /** Those among them who consent, each with a key that is stored before anything is told under it. */
    private Map<ClientId, Speaker> speakers(Set<ClientId> clients) {
        standing(clients).forEach((client, consent) -> {
            if (consent.key() == null) {
                makeKey(client, consent);
            }
        });
        Map<ClientId, Speaker> speakers = new HashMap<>();
        standing(clients)
                .forEach((client, consent) ->
                        speaker(client, consent).ifPresent(speaker -> speakers.put(client, speaker)));
        return speakers;
    }

    private Map<ClientId, Standing> standing(Set<ClientId> clients) {
        return QuarkusTransaction.requiringNew().call(() -> consents.standing(clients));
    }

    private void makeKey(ClientId client, Standing consent) {
        try {
            AnalyticsKeys.Fresh fresh = keys.fresh(client);
            QuarkusTransaction.requiringNew()
                    .run(() -> consents.keep(client, consent.since(), fresh.key(), fresh.pseudonym()));
        } catch (ClientGone erased) {
            // has no consent any more either
        }
    }

    private Optional<Speaker> speaker(ClientId client, Standing consent) {
        if (consent.key() == null) {
            return Optional.empty();
        }
        try {
            Programme programme = current.apply(client).state();
            return keys.open(client, consent.key())
                    .map(pseudonym -> new Speaker(consent, pseudonym, zone(programme), opened(programme)));
        } catch (ClientGone erased) {
            return Optional.empty();
        }
    }

    private static ZoneId zone(Programme programme) {
        return programme.profile().zone() == null
                ? ZoneOffset.UTC
                : programme.profile().zoneId();
    }

    private static LocalDate opened(Programme programme) {
        return programme.course() == null ? null : programme.course().openedOn();
    }

    private Optional<PseudonymousEvent> coded(Projected<ProgrammeEvent> event, Speaker speaker) {
        EventRow row = event.row();
        long sequence = row.version() - speaker.standing().since();
        if (sequence <= 0) {
            return Optional.empty();
        }
        return Coding.of(event.event(), speaker.when(row), speaker.pseudonym()::reference)
                .map(coded -> event(speaker.pseudonym().name(row.client()), sequence, coded));
    }

    private PseudonymousEvent event(String pseudonym, long sequence, Coded coded) {
        return new PseudonymousEvent(
                pseudonym, sequence, types.nameOf(coded), types.json().write(NOBODY, coded));
    }

    @Override
    public void forget(ClientId client) {
        consents.forget(client);
    }

    @Override
    public void close() {
        topic.close();
    }
}
