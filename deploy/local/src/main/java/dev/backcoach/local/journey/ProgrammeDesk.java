package dev.backcoach.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backcoach.local.journey.Receipts.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The programme service as the journey's client and coach use it. */
final class ProgrammeDesk {

    private static final String SERVICE = "programme";

    private final Person client;
    private final Person coach;
    private final Receipts receipts;
    private final Set<String> seenDecisions = new LinkedHashSet<>();

    ProgrammeDesk(Person client, Person coach, Receipts receipts) {
        this.client = client;
        this.coach = coach;
        this.receipts = receipts;
    }

    /** Returns when the plan rests on everything that other services have acknowledged so far. */
    void awaitEverything() {
        for (String head : receipts.takeHeads()) {
            client.get(path("/programme?after=" + head));
        }
    }

    Plan plan() {
        return Plan.read(client.get(path("/programme")).body());
    }

    /** The decisions that were not answered before, up to now, oldest first. */
    List<Decision> newDecisions() {
        String head = coach.get(path("/programme"))
                .version()
                .orElseThrow(() -> new JourneyFailed("the programme has no ETag to wait for its decisions with"));
        JsonNode page = coach.get(path("/decisions?limit=20&after=" + head)).body();
        List<Decision> found = new ArrayList<>();
        for (JsonNode item : page.path("items")) {
            String id = item.path("id").asText();
            if (seenDecisions.add(id)) {
                found.add(Decision.read(coach.get(path("/decisions/" + id)).body()));
            }
        }
        return found.reversed();
    }

    /** The coach reads the proposal and confirms what was read. */
    void confirm(Plan.Proposal proposal) {
        String path = path("/proposals/" + proposal.id());
        String read = coach.get(path)
                .etag()
                .orElseThrow(() -> new JourneyFailed("the proposal has no ETag to confirm it with"));
        Call confirmation = Call.post(path + "/confirmation")
                .with("Idempotency-Key", "confirm-" + proposal.id())
                .with("If-Match", '"' + read + '"');
        receipts.add(SERVICE, Kind.KEY, "proposal-confirmed", coach.done(confirmation));
    }

    private String path(String rest) {
        return "/programme/v1/clients/" + client.id() + rest;
    }
}
