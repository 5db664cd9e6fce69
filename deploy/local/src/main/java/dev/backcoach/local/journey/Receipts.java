package dev.backcoach.local.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the services have acknowledged on a journey. */
public final class Receipts {

    /** What makes a command safe to send again. */
    public enum Kind {
        /** An id and a revision made by the app. */
        ENTRY,
        /** An {@code Idempotency-Key}. */
        KEY,
        /** Saying the same twice changes nothing. */
        PLAIN
    }

    /**
     * An acknowledged command.
     *
     * @param service short name
     * @param event stored name of the event that it led to first, without its version
     */
    public record Receipt(String service, Kind kind, String event) {}

    private final List<Receipt> all = new ArrayList<>();
    private final Map<String, String> heads = new LinkedHashMap<>();
    private final Map<String, String> untaken = new LinkedHashMap<>();

    void add(String service, Kind kind, String event, Reply reply) {
        all.add(new Receipt(service, kind, event));
        String head = reply.etag()
                .orElseThrow(() -> new JourneyFailed("the " + service + "-service gave no ETag for " + event));
        heads.put(service, head);
        untaken.put(service, head);
    }

    /** The version that a service acknowledged last, such as {@code intake-7}. */
    String head(String service) {
        return heads.get(service);
    }

    /** The versions acknowledged since this was asked last; one per service. */
    List<String> takeHeads() {
        List<String> taken = List.copyOf(untaken.values());
        untaken.clear();
        return taken;
    }

    public List<Receipt> all() {
        return List.copyOf(all);
    }
}
