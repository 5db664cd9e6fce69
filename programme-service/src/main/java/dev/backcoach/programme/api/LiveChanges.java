package dev.backcoach.programme.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.LiveStreams.Message;
import dev.backcoach.platform.service.LiveStreams.Source;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.event.Outcome;
import dev.backcoach.programme.event.OverrideFollowed;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.event.ReportRecorded;
import dev.backcoach.programme.event.SessionReclassified;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A client's programme stream as live messages, for as long as the reader may read it. */
@ApplicationScoped
public class LiveChanges {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log;
    private final EventTypes<ProgrammeEvent> types;

    LiveChanges(EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log, EventTypes<ProgrammeEvent> types) {
        this.log = log;
        this.types = types;
    }

    /**
     * What happens from now on, or has happened after a version.
     *
     * @param known the client's state now
     * @param last the version that the reader has; null to begin with where the programme stands
     * @param coach whether the reader is a coach, who may read while the client is theirs
     * @param reader id of the client or coach
     */
    Source of(ClientId client, Known<Programme> known, Long last, boolean coach, UUID reader) {
        return new Following(client, known, last, coach, reader);
    }

    private final class Following implements Source {

        private final ClientId client;
        private final boolean coach;
        private final UUID reader;
        private Message start;
        private long version;

        private Following(ClientId client, Known<Programme> known, Long last, boolean coach, UUID reader) {
            this.client = client;
            this.coach = coach;
            this.reader = reader;
            this.start = last == null ? start(known) : null;
            this.version = last == null ? known.version() : last;
        }

        @Override
        public List<Message> next(Duration atMost) {
            if (start != null) {
                Message first = start;
                start = null;
                return List.of(first);
            }
            if (!log.awaitNews(client, version, atMost)) {
                return List.of();
            }
            List<EventRow> rows = log.after(client, version);
            mayStillRead();
            List<Message> news = new ArrayList<>();
            for (EventRow row : rows) {
                change(row).ifPresent(news::add);
                version = row.version();
            }
            return news;
        }

        private void mayStillRead() {
            UUID assigned = ClientRecords.coachOf(log.current(client));
            if (coach && !reader.equals(assigned)) {
                throw ProblemException.forbidden("The client has another coach now.");
            }
        }
    }

    private static Message start(Known<Programme> known) {
        Course course = known.state().course();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("version", known.version());
        data.put("status", known.state().status().name());
        data.put(
                "planVersion",
                Optional.ofNullable(course)
                        .map(Course::latestPlan)
                        .map(Plan::version)
                        .orElse(0));
        return message(known.version(), "start", data);
    }

    /** Empty for what changes nothing that the programme shows. */
    private Optional<Message> change(EventRow row) {
        return types.read(row) instanceof Outcome outcome && isShown(outcome)
                ? Optional.of(change(row, outcome))
                : Optional.empty();
    }

    private static boolean isShown(Outcome outcome) {
        return !(outcome instanceof ReportRecorded
                || outcome instanceof SessionReclassified
                || outcome instanceof OverrideFollowed);
    }

    private static Message change(EventRow row, Outcome outcome) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("version", row.version());
        data.put("type", row.type());
        data.put("recordedAt", row.recordedAt().toString());
        data.put("decision", outcome.decision());
        return message(row.version(), "change", data);
    }

    private static Message message(long version, String event, Map<String, Object> data) {
        return new Message(Long.toString(version), event, JSON.valueToTree(data).toString());
    }
}
