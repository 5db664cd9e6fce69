package dev.backcoach.platform.eventlog.postgres;

import static dev.backcoach.platform.eventlog.sample.Requests.client;
import static dev.backcoach.platform.eventlog.sample.Requests.request;
import static dev.backcoach.platform.eventlog.sample.Requests.walk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.command.CommandHandler;
import dev.backcoach.platform.eventlog.command.CommandSettings;
import dev.backcoach.platform.eventlog.command.StateCache;
import dev.backcoach.platform.eventlog.postgres.DueReviews.Due;
import dev.backcoach.platform.eventlog.sample.Diary;
import dev.backcoach.platform.eventlog.sample.PostgresLog;
import dev.backcoach.platform.eventlog.types.Aggregate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A client's next review stands where its events do: written with them, gone with them. */
class DueReviewsTest {

    private static final Instant NOON = Instant.parse("2026-03-29T11:00:00Z");

    private final PostgresLog log = PostgresLog.fresh("walks");
    private final DueReviews reviews = new DueReviews(new JdbcTransactions(log.dataSource));

    /** A review falls due so many minutes after noon as have been walked; after 100 minutes none will. */
    private final CommandHandler<Diary.Command, Diary.Event, Diary.State> handler = new CommandHandler<>(
            new Aggregate<>(
                    log.aggregate.decider(),
                    log.aggregate.types(),
                    log.aggregate.json(),
                    Diary.State.class,
                    1,
                    state -> state.minutes() > 100
                            ? Optional.empty()
                            : Optional.of(NOON.plusSeconds(60L * state.minutes()))),
            log.store,
            new StateCache<>(100),
            log.vault,
            InstantSource.system(),
            CommandSettings.DEFAULT,
            () -> {});

    private List<Due> at(int minutesAfterNoon) {
        return reviews.at(NOON.plusSeconds(60L * minutesAfterNoon), DueReviews.NONE_YET, 10);
    }

    @Test
    void aReviewIsDueFromTheMomentThatTheLastEventsTell() {
        ClientId client = client();
        handler.handle(walk(client, 10));
        assertThat(at(9)).isEmpty();
        assertThat(at(10)).containsExactly(new Due(client, NOON.plusSeconds(600)));

        handler.handle(walk(client, 5));
        assertThat(at(14)).isEmpty();
        assertThat(at(15)).containsExactly(new Due(client, NOON.plusSeconds(900)));

        handler.handle(walk(client, 90));
        assertThat(at(1_000)).isEmpty();
    }

    @Test
    void theyComeByAgeAndPageByPage() {
        ClientId later = client();
        ClientId sooner = client();
        handler.handle(walk(later, 20));
        handler.handle(walk(sooner, 10));
        List<Due> first = reviews.at(NOON.plusSeconds(6_000), DueReviews.NONE_YET, 1);
        assertThat(first).extracting(Due::client).containsExactly(sooner);
        assertThat(reviews.at(NOON.plusSeconds(6_000), first.getFirst(), 10))
                .extracting(Due::client)
                .containsExactly(later);
    }

    @Test
    void aParkedClientIsNotReviewed() throws Exception {
        ClientId client = client();
        handler.handle(walk(client, 10));
        log.execute("insert into parked_event (client_id, source, version, event_id, record, cause) values ('" + client
                + "', 'progress', 1, gen_random_uuid(), '{}', 'poison')");
        assertThat(at(10)).isEmpty();
    }

    @Test
    void anErasedClientIsNotReviewed() {
        ClientId client = client();
        handler.handle(walk(client, 10));
        handler.handle(request(client, new Diary.Forget()));
        assertThat(at(1_000)).isEmpty();
    }
}
