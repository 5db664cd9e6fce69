package dev.backcoach.intake.readmodel;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.export.ExportChunk;
import dev.backcoach.platform.eventlog.export.ExportChunk.Place;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** The parts of exports that services have given, piece by piece, each piece once. To be called in a transaction. */
@ApplicationScoped
public class ExportParts implements PanacheRepositoryBase<ExportChunkRow, ExportChunkRow.Key> {

    private static final String OF_ATTEMPT = "key.export = ?1 and key.service = ?2 and key.attempt = ?3";

    private final Whole whole;

    ExportParts(Whole whole) {
        this.whole = whole;
    }

    /** The parts that are whole. */
    @ApplicationScoped
    static class Whole implements PanacheRepositoryBase<ExportPartRow, ExportPartRow.Key> {}

    /** The parts of an export that are whole, by service. */
    List<GivenPart> of(UUID export) {
        return whole.list("key.export = ?1 order by key.service", export).stream()
                .map(GivenPart::of)
                .toList();
    }

    /** Keeps a piece, unless it is here or the service's part is whole; gives the last one when the part becomes so. */
    Optional<ExportChunk> add(ExportChunk chunk) {
        Place place = chunk.place();
        var key = new ExportChunkRow.Key(place.exportId(), place.service(), place.attempt(), place.number());
        if (whole.findById(new ExportPartRow.Key(place.exportId(), place.service())) != null || findById(key) != null) {
            return Optional.empty();
        }
        var row = new ExportChunkRow();
        row.key = key;
        row.last = place.last();
        row.sealed = chunk.sealed();
        persist(row);
        return find(OF_ATTEMPT + " and last", place.exportId(), place.service(), place.attempt())
                .firstResultOptional()
                .filter(last ->
                        last.key.number() == count(OF_ATTEMPT, place.exportId(), place.service(), place.attempt()))
                .map(last -> chunk(chunk.client(), last));
    }

    /** Notes that a part is whole, and lets go of what other attempts have left. */
    void complete(Place last, long events) {
        var part = new ExportPartRow();
        part.key = new ExportPartRow.Key(last.exportId(), last.service());
        part.attempt = last.attempt();
        part.chunks = last.number();
        part.events = events;
        whole.persist(part);
        delete(
                "key.export = ?1 and key.service = ?2 and key.attempt <> ?3",
                last.exportId(),
                last.service(),
                last.attempt());
    }

    /** Deletes the content; which parts were whole stays known. */
    void empty(UUID export) {
        delete("key.export", export);
    }

    /**
     * A piece of a whole part; each is read when it is asked for.
     *
     * @throws dev.backcoach.platform.rest.problem.ProblemException 410 when it has been deleted meanwhile
     */
    @Transactional
    public ExportChunk chunk(ClientId client, GivenPart part, int number) {
        ExportChunkRow row = findById(new ExportChunkRow.Key(part.export(), part.service(), part.attempt(), number));
        if (row == null) {
            throw Exports.deleted();
        }
        return chunk(client, row);
    }

    /** All pieces of a part but the last, read one by one. */
    public Iterator<ExportChunk> chunks(ClientId client, GivenPart part) {
        return IntStream.range(1, part.chunks())
                .mapToObj(number -> chunk(client, part, number))
                .iterator();
    }

    private static ExportChunk chunk(ClientId client, ExportChunkRow row) {
        Place place = new Place(row.key.export(), row.key.service(), row.key.attempt(), row.key.number(), row.last);
        return new ExportChunk(client, place, row.sealed);
    }
}
