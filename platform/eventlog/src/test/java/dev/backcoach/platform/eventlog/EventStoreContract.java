package dev.backcoach.platform.eventlog;

import static dev.backcoach.platform.eventlog.sample.Requests.client;
import static dev.backcoach.platform.eventlog.sample.Requests.hash;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.InboxTransaction.ClientSource;
import dev.backcoach.platform.eventlog.InboxTransaction.Parked;
import dev.backcoach.platform.eventlog.InboxTransaction.Partition;
import dev.backcoach.platform.eventlog.InboxTransaction.Position;
import dev.backcoach.platform.eventlog.StoreTransaction.ClientEntry;
import dev.backcoach.platform.eventlog.StoreTransaction.ClientKey;
import dev.backcoach.platform.eventlog.sample.Requests;
import dev.backcoach.platform.eventlog.vault.ClientKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every event store promises; run against each implementation. */
abstract class EventStoreContract {

    abstract EventStore store();

    abstract ClientKeys keys();

    static EventRow row(ClientId client, long version) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return new EventRow(
                client,
                version,
                id,
                "walk-logged.v1",
                Requests.THEN,
                Instant.parse("2026-03-01T17:00:00.000001Z"),
                version == 1 ? null : id,
                id,
                "client:" + client,
                null,
                "{\"minutes\":12,\"text\":\"a \\u0000 and a \\\" and an ü\"}");
    }

    static List<EventRow> rows(ClientId client, long from, long to) {
        List<EventRow> rows = new ArrayList<>();
        for (long version = from; version <= to; version++) {
            rows.add(row(client, version));
        }
        return rows;
    }

    List<EventRow> stream(ClientId client) {
        return store().transact(t -> t.tails(Map.of(client, 0L))
                .getOrDefault(client, StreamTail.EMPTY)
                .events());
    }

    void append(ClientId client, long from, long to) {
        assertThat(store().<Set<ClientId>>transact(t -> t.append(List.of(Append.of(client, rows(client, from, to))))))
                .isEmpty();
    }

    @Test
    void whatIsAppendedIsReadBackToTheLastField() {
        ClientId client = client();
        List<EventRow> rows = rows(client, 1, 3);
        store().transact(t -> t.append(List.of(Append.of(client, rows))));
        assertThat(stream(client)).isEqualTo(rows);
        assertThat(store().transact(t -> t.tails(Map.of(client, 2L)))
                        .get(client)
                        .events())
                .containsExactly(rows.get(2));
        assertThat(store().<Map<ClientId, StreamTail>>transact(t -> t.tails(Map.of(client, 3L))))
                .isEmpty();
    }

    @Test
    void whatThrowsLeavesNothingBehind() {
        ClientId client = client();
        assertThatThrownBy(() -> store().transact(t -> {
                    t.append(List.of(Append.of(client, rows(client, 1, 2))));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(stream(client)).isEmpty();
    }

    @Test
    void aTakenVersionAmongThreeIsToldAndNamesOnlyItsClient() {
        ClientId taken = client();
        ClientId free = client();
        append(taken, 1, 2);
        assertThatThrownBy(() -> store().transact(t -> {
                    var cameUpShort =
                            t.append(List.of(Append.of(taken, rows(taken, 2, 4)), Append.of(free, rows(free, 1, 3))));
                    assertThat(cameUpShort).containsExactly(taken);
                    throw new IllegalStateException("rolled back, as the contract asks");
                }))
                .hasMessageStartingWith("rolled back");
        assertThat(stream(taken)).hasSize(2);
        assertThat(stream(free)).isEmpty();
    }

    @Test
    void aKeyIsTakenOnceAndFoundAgain() {
        ClientId client = client();
        Receipt receipt = new Receipt(hash(1), 201, "walks-1", "/walks/1");
        Append keyed = new Append(client, List.of(), new Append.KeyedReceipt("k-1", receipt), null, null);
        assertThat(store().<Set<ClientId>>transact(t -> t.append(List.of(keyed))))
                .isEmpty();
        assertThat(store().<Set<ClientId>>transact(t -> t.append(List.of(keyed))))
                .containsExactly(client);
        assertThat(store().<Map<ClientKey, Receipt>>transact(
                                t -> t.receipts(List.of(new ClientKey(client, "k-1"), new ClientKey(client(), "k-1")))))
                .isEqualTo(Map.of(new ClientKey(client, "k-1"), receipt));
    }

    @Test
    void anEntryIsRevisedUpwardsOnly() {
        ClientId client = client();
        UUID entry = UUID.randomUUID();
        assertThat(revise(client, entry, 3)).isTrue();
        assertThat(revise(client, entry, 3)).isFalse();
        assertThat(revise(client, entry, 2)).isFalse();
        assertThat(revise(client, entry, 4)).isTrue();
        ClientEntry key = new ClientEntry(client, entry);
        assertThat(store().<Map<ClientEntry, EntryRevision>>transact(t -> t.entries(List.of(key))))
                .isEqualTo(Map.of(key, new EntryRevision(4, hash(4))));
    }

    private boolean revise(ClientId client, UUID entry, int revision) {
        Append revised = new Append(
                client,
                List.of(),
                null,
                new Append.RevisedEntry(entry, new EntryRevision(revision, hash(revision))),
                null);
        return store().transact(t -> t.append(List.of(revised))).isEmpty();
    }

    @Test
    void anAppendBehindAnotherWriteIsRefused() {
        ClientId client = client();
        assertThatThrownBy(() -> store().transact(t -> {
                    t.inbox()
                            .movePositions(
                                    Map.of(new ClientSource(client, "walks"), new Position(1, UUID.randomUUID())));
                    return t.append(List.of(Append.of(client, rows(client, 1, 1))));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("first write");
        assertThat(stream(client)).isEmpty();
    }

    @Test
    void aSnapshotIsLoadedWithWhatFollowsIt() {
        ClientId client = client();
        append(client, 1, 5);
        store().keepSnapshot(client, new StreamTail.Snapshot(3, 1, "{\"minutes\":36}"));
        StreamTail tail = store().transact(t -> t.load(List.of(client), 1)).get(client);
        assertThat(tail.snapshot()).isEqualTo(new StreamTail.Snapshot(3, 1, "{\"minutes\":36}"));
        assertThat(tail.events()).extracting(EventRow::version).containsExactly(4L, 5L);
    }

    @Test
    void anOlderSnapshotDoesNotReplaceALaterOneButAnotherShapeDoes() {
        ClientId client = client();
        append(client, 1, 5);
        store().keepSnapshot(client, new StreamTail.Snapshot(4, 1, "{}"));
        store().keepSnapshot(client, new StreamTail.Snapshot(3, 1, "{}"));
        assertThat(store().transact(t -> t.load(List.of(client), 1))
                        .get(client)
                        .snapshot()
                        .version())
                .isEqualTo(4);
        assertThat(store().transact(t -> t.load(List.of(client), 2)).get(client).snapshot())
                .isNull();
        store().keepSnapshot(client, new StreamTail.Snapshot(3, 2, "{}"));
        assertThat(store().transact(t -> t.load(List.of(client), 2))
                        .get(client)
                        .snapshot()
                        .version())
                .isEqualTo(3);
    }

    @Test
    void aSnapshotOfAnEventThatIsNotThereIsNotKept() {
        ClientId client = client();
        append(client, 1, 1);
        store().keepSnapshot(client, new StreamTail.Snapshot(2, 1, "{}"));
        assertThat(store().transact(t -> t.load(List.of(client), 1)).get(client).snapshot())
                .isNull();
    }

    @Test
    void anOffsetMovesOnlyFromWhereItIs() {
        Partition partition = new Partition("t-" + UUID.randomUUID(), 3);
        assertThat(moveOffset(partition, 5, 9)).isFalse();
        assertThat(moveOffset(partition, 0, 5)).isTrue();
        assertThat(moveOffset(partition, 0, 5)).isFalse();
        assertThat(moveOffset(partition, 5, 9)).isTrue();
        assertThat((long) store().transact(t -> t.inbox().nextOffset(partition)))
                .isEqualTo(9);
    }

    private boolean moveOffset(Partition partition, long expected, long next) {
        return store().transact(t -> t.inbox().moveOffset(partition, expected, next));
    }

    @Test
    void aPositionNeverMovesBack() {
        ClientSource from = new ClientSource(client(), "walks");
        UUID event = UUID.randomUUID();
        assertThat(movePosition(from, 4, event)).isTrue();
        assertThat(movePosition(from, 4, event)).isFalse();
        assertThat(movePosition(from, 3, UUID.randomUUID())).isFalse();
        assertThat(store().<Map<ClientSource, Position>>transact(t -> t.inbox().positions(List.of(from))))
                .isEqualTo(Map.of(from, new Position(4, event)));
    }

    private boolean movePosition(ClientSource from, long version, UUID event) {
        return store().transact(t -> t.inbox().movePositions(Map.of(from, new Position(version, event))));
    }

    @Test
    void parkedRecordsComeBackBySourceInVersionOrder() {
        ClientId client = client();
        Parked late = parked(client, "walks", 12);
        Parked early = parked(client, "walks", 9);
        Parked other = parked(client, "intake", 40);
        park(late, early, other);
        park(new Parked(late.from(), 12, UUID.randomUUID(), "{}", true, "again"));
        assertThat(inbox(client)).containsExactly(other, early, late);
        store().transact(t -> {
            t.inbox().unpark(List.of(early, other));
            return null;
        });
        assertThat(inbox(client)).containsExactly(late);
    }

    @Test
    void parkedClientsAreDueAtOnceAndLaterAfterEachFailure() {
        ClientId client = client();
        Parked record = parked(client, "walks", 1);
        park(record);
        assertThat(due()).contains(client);
        assertThat((int) store().transact(t -> t.inbox().clientsParkedWithin(Duration.ofMinutes(1))))
                .isPositive();
        store().transact(t -> {
            t.inbox().postpone(record.from(), "still broken");
            return null;
        });
        assertThat(due()).doesNotContain(client);
        assertThat(inbox(client)).extracting(Parked::cause).containsExactly("still broken");
    }

    private static Parked parked(ClientId client, String source, long version) {
        return new Parked(
                new ClientSource(client, source),
                version,
                UUID.randomUUID(),
                "{\"version\":" + version + "}",
                false,
                "x");
    }

    private void park(Parked... records) {
        store().transact(t -> {
            t.inbox().park(List.of(records));
            return null;
        });
    }

    private List<Parked> inbox(ClientId client) {
        return store().transact(t -> t.inbox().parked(List.of(client)).getOrDefault(client, List.of()));
    }

    private List<ClientId> due() {
        return store().transact(t -> t.inbox().dueForRetry(1_000));
    }

    @Test
    void aKeyThatWasDestroyedNeverComesBack() {
        ClientId client = client();
        assertThat(keys().find(client)).isInstanceOf(ClientKeys.None.class);
        assertThat(keys().addIfAbsent(client, new byte[] {1}))
                .isInstanceOfSatisfying(
                        ClientKeys.Wrapped.class,
                        wrapped -> assertThat(wrapped.bytes()).containsExactly(1));
        assertThat(keys().addIfAbsent(client, new byte[] {2}))
                .isInstanceOfSatisfying(
                        ClientKeys.Wrapped.class,
                        wrapped -> assertThat(wrapped.bytes()).containsExactly(1));
        store().transact(t -> {
            t.append(List.of(Append.of(client, rows(client, 1, 1))));
            t.destroyKey(client);
            return null;
        });
        assertThat(keys().find(client)).isInstanceOf(ClientKeys.Destroyed.class);
        assertThat(keys().addIfAbsent(client, new byte[] {3})).isInstanceOf(ClientKeys.Destroyed.class);
    }
}
