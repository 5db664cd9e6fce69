package dev.backcoach.programme.log;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.EventLogs;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.programme.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A client's whole stream, for questions that go back to its beginning. Takes the longer the longer the stream is. */
@ApplicationScoped
public class StoredEvents {

    private final EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log;
    private final EventTypes<ProgrammeEvent> types;

    StoredEvents(EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log, EventLogs logs) {
        this.log = log;
        this.types = ProgrammeTypes.with(logs.json(ProgrammeTypes::adjust));
    }

    /**
     * All events of a client, in the order of the stream.
     *
     * @throws dev.backcoach.platform.eventlog.ClientGone when the client has been erased
     */
    public List<ProgrammeEvent> of(ClientId client) {
        return log.after(client, 0).stream().map(types::read).toList();
    }
}
