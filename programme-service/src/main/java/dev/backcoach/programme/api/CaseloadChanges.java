package dev.backcoach.programme.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backcoach.platform.service.LiveStreams.Message;
import dev.backcoach.platform.service.LiveStreams.Source;
import dev.backcoach.programme.readmodel.Caseload;
import dev.backcoach.programme.readmodel.Outlook;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Tells a coach when the caseload is to be read again. It looks again each time that it is asked: silence and what is
 * overdue come by the clock, not by an event.
 */
final class CaseloadChanges implements Source {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Caseload caseload;
    private final UUID coach;
    private final InstantSource clock;
    private String mark;
    private boolean looked;

    /** @param mark that the coach has; null for none */
    CaseloadChanges(Caseload caseload, UUID coach, InstantSource clock, String mark) {
        this.caseload = caseload;
        this.coach = coach;
        this.clock = clock;
        this.mark = mark;
    }

    @Override
    public List<Message> next(Duration atMost) {
        if (looked) {
            try {
                TimeUnit.NANOSECONDS.sleep(atMost.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        looked = true;
        Instant now = clock.instant();
        Outlook outlook = caseload.outlook(coach, now);
        if (outlook.mark().equals(mark)) {
            return List.of();
        }
        mark = outlook.mark();
        return List.of(message(outlook, now));
    }

    private static Message message(Outlook outlook, Instant now) {
        List<Map<String, Object>> reasons =
                outlook.reasons().stream().map(reason -> reason(reason, now)).toList();
        return new Message(
                outlook.mark(),
                "caseload",
                JSON.valueToTree(Map.of("reasons", reasons)).toString());
    }

    private static Map<String, Object> reason(Outlook.Reason reason, Instant now) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("reason", reason.reason().name());
        told.put("clients", reason.clients());
        told.put("overdue", reason.overdue());
        told.put("oldest", reason.oldest().toString());
        told.put("newest", reason.newest().toString());
        told.put("ageHours", Math.max(0, Duration.between(reason.oldest(), now).toHours()));
        return told;
    }
}
