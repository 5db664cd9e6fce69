package dev.backcoach.platform.eventlog.simulation;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.command.Request;
import dev.backcoach.platform.eventlog.sample.Diary;
import dev.backcoach.platform.eventlog.sample.Requests;
import dev.backcoach.platform.eventlog.types.Context;
import java.util.List;
import java.util.UUID;

/**
 * What somebody wants recorded, and what they have been told about it. The minutes of its walks are this wish's alone
 * among the client's, so that it can be found again.
 */
final class Wish {

    /** How sending it again is made safe. */
    enum Safety {
        NONE,
        KEY,
        ENTRY
    }

    /** What is known of it. */
    enum Standing {
        /** Never sent, or sent without an answer. */
        OPEN,
        /** Recorded, by the answer. */
        ACKNOWLEDGED,
        /** Not recorded, by the answer. */
        REFUSED
    }

    final ClientId client;
    final List<Integer> minutes;
    final Safety safety;
    private final UUID id;
    Standing standing = Standing.OPEN;

    Wish(ClientId client, UUID id, List<Integer> minutes, Safety safety) {
        this.client = client;
        this.id = id;
        this.minutes = minutes;
        this.safety = safety;
    }

    /** The wish under a command id of its own, as every sending of it has. */
    Request<Diary.Command> request(UUID commandId) {
        Diary.Command command = new Diary.LogOuting(minutes);
        Request<Diary.Command> request = Request.of(client, commandId, command, context(commandId));
        return switch (safety) {
            case NONE -> request;
            case KEY -> request.withKey(new Request.Key(id.toString(), Requests.hash(1), 201, null));
            case ENTRY -> request.withEntry(new Request.Entry<>(id, 0, Requests.hash(1), new Diary.Rest()));
        };
    }

    static Context context(UUID commandId) {
        return new Context(Requests.THEN, commandId, null, "client:simulated", null);
    }

    @Override
    public String toString() {
        return minutes + " of " + client + " (" + safety + ", " + standing + ")";
    }
}
