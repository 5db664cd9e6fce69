package dev.backcoach.progress.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.decider.Rejection;
import dev.backcoach.platform.eventlog.EntryConflict;
import dev.backcoach.platform.eventlog.command.Answer;
import dev.backcoach.platform.rest.problem.Problem;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.problem.ProblemType;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.progress.api.BatchBody.EntryOfBatch;
import dev.backcoach.progress.api.BatchResult.OfEntry;
import dev.backcoach.progress.api.BatchResult.Result;
import dev.backcoach.progress.client.ClientRecord;
import dev.backcoach.progress.client.ClientUnknown;
import dev.backcoach.progress.command.ProgressCommand;
import dev.backcoach.progress.diary.FaultyEntry;
import dev.backcoach.progress.event.ProgressEvent;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Takes the entries of a batch one by one. What ends it early (the client is gone or unknown, the database is away)
 * leaves what came before recorded, which the next try answers with SAME.
 */
@Singleton
class BatchWriter {

    private static final String KINDS =
            Arrays.stream(EntryKind.values()).map(EntryKind::word).collect(Collectors.joining(", "));

    private final EventLog<ProgressCommand, ProgressEvent, ClientRecord> log;
    private final Entering entering;
    private final EntryReading reading;

    BatchWriter(EventLog<ProgressCommand, ProgressEvent, ClientRecord> log, Entering entering, EntryReading reading) {
        this.log = log;
        this.entering = entering;
        this.reading = reading;
    }

    /** 200 with one result for each entry; its ETag is the version of the stream that shows them all. */
    Response write(ClientId client, BatchBody batch) {
        List<OfEntry> results = new ArrayList<>();
        for (EntryOfBatch entry : batch.entries()) {
            results.add(result(client, entry));
        }
        String version = log.version(log.current(client).version()).toString();
        return Response.ok(new BatchResult(results))
                .header(HttpHeaders.ETAG, '"' + version + '"')
                .build();
    }

    private OfEntry result(ClientId client, EntryOfBatch entry) {
        try {
            EntryKind kind = EntryKind.of(entry.kind())
                    .orElseThrow(() -> ProblemException.body("/kind", "must be one of " + KINDS));
            Answer answer = entering.enter(client, kind, entry.id(), reading.read(entry.entry(), kind.body()));
            return new OfEntry(entry.kind(), entry.id(), result(answer), null);
        } catch (ClientUnknown _) {
            throw EntryProblems.clientUnknown();
        } catch (ProblemException refusal) {
            return refused(entry, refusal.problem());
        } catch (FaultyEntry refusal) {
            return refused(entry, EntryProblems.of(refusal).problem());
        } catch (Rejection refusal) {
            return refused(
                    entry, Problem.of(ProblemType.RULE, refusal.getMessage()).with("rule", refusal.rule()));
        } catch (EntryConflict refusal) {
            return refused(entry, Problem.of(ProblemType.ENTRY_CONFLICT, refusal.getMessage()));
        }
    }

    private static Result result(Answer answer) {
        return switch (answer) {
            case Answer.Recorded _ -> Result.CREATED;
            case Answer.Corrected _ -> Result.CORRECTED;
            case Answer.Unchanged _, Answer.Repeated _ -> Result.SAME;
        };
    }

    private static OfEntry refused(EntryOfBatch entry, Problem problem) {
        return new OfEntry(entry.kind(), entry.id(), Result.REFUSED, problem);
    }
}
