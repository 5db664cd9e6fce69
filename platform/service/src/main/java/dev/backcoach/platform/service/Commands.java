package dev.backcoach.platform.service;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.Receipt;
import dev.backcoach.platform.eventlog.command.Answer;
import dev.backcoach.platform.eventlog.command.Request;
import dev.backcoach.platform.rest.command.BodyHash;
import dev.backcoach.platform.rest.command.IdempotencyKey;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.UUID;

/** HTTP requests as commands that are safe to send again, and what came of them as HTTP responses. */
public final class Commands {

    private Commands() {}

    /** A command that says the same however often it is sent. */
    public static <C> Request<C> plain(Caller caller, ClientId client, C command) {
        return Request.of(client, UuidCreator.getTimeOrderedEpoch(), command, caller.context());
    }

    /**
     * A posted command under its idempotency key.
     *
     * @param body the parsed body, which must be the same whenever the key is
     * @param status of the answer to success, kept with the key
     * @param location of what is made, or null
     */
    public static <C> Request<C> posted(
            Caller caller, ClientId client, C command, IdempotencyKey key, Object body, int status, String location) {
        return plain(caller, client, command)
                .withKey(new Request.Key(key.value(), BodyHash.of(body).hex(), status, location));
    }

    /**
     * A revision of an entry that an app has made.
     *
     * @param occurredAt when what it tells happened
     * @param body the parsed body, which must be the same whenever the revision is
     * @param correction decided instead when an earlier revision is recorded
     */
    public static <C> Request<C> entered(
            Caller caller,
            ClientId client,
            OffsetDateTime occurredAt,
            UUID entryId,
            long revision,
            Object body,
            C command,
            C correction) {
        return Request.of(client, UuidCreator.getTimeOrderedEpoch(), command, caller.context(occurredAt))
                .withEntry(
                        new Request.Entry<>(entryId, revision, BodyHash.of(body).hex(), correction));
    }

    /**
     * 201 when something was recorded, 200 when an entry was corrected or there was nothing to do; with the stream's
     * version as {@code ETag}, to be waited for with {@code after=}.
     */
    public static Response answer(EventLog<?, ?, ?> log, Answer answer) {
        return answer(log, answer, Response.Status.CREATED.getStatusCode(), null);
    }

    /** The same for a posted command: success has this status and place, also when it is sent again. */
    public static Response answer(EventLog<?, ?, ?> log, Answer answer, int status, String location) {
        return switch (answer) {
            case Answer.Recorded(long version, int _) ->
                response(status, log.version(version).toString(), location);
            case Answer.Corrected(long version, int _) ->
                response(200, log.version(version).toString(), location);
            case Answer.Unchanged(long version) ->
                response(200, log.version(version).toString(), location);
            case Answer.Repeated(Receipt receipt) -> response(receipt.status(), receipt.etag(), receipt.location());
        };
    }

    private static Response response(int status, String version, String location) {
        Response.ResponseBuilder response = Response.status(status).header(HttpHeaders.ETAG, '"' + version + '"');
        return (location == null ? response : response.location(URI.create(location))).build();
    }
}
