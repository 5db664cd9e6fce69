package dev.backcoach.progress.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.version.StreamVersion;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.progress.client.ClientRecord;
import dev.backcoach.progress.command.ProgressCommand;
import dev.backcoach.progress.event.ProgressEvent;
import dev.backcoach.progress.readmodel.Diary;
import jakarta.inject.Singleton;

/** Who may read a client's diary: the client and its coach. */
@Singleton
class Readers {

    private final EventLog<ProgressCommand, ProgressEvent, ClientRecord> log;
    private final Caller caller;

    Readers(EventLog<ProgressCommand, ProgressEvent, ClientRecord> log, Caller caller) {
        this.log = log;
        this.caller = caller;
    }

    /**
     * Lets a caller who may read go on when what {@code after} asks for is shown.
     *
     * @param after or null to not wait
     * @return what is known about the client
     * @throws dev.backcoach.platform.rest.problem.ProblemException 403 for anybody else, 404 for an unknown client
     */
    ClientRecord mayRead(ClientId client, StreamVersion after) {
        if (caller.is(Roles.CLIENT)) {
            caller.mustBeClient(client);
        }
        log.awaitState(client, after);
        ClientRecord record = log.current(client).state();
        if (!record.isRegistered()) {
            throw EntryProblems.clientUnknown();
        }
        caller.mustBeClientOrCoach(client, record.coachId());
        log.awaitReadModel(Diary.NAME, client, after);
        return record;
    }
}
