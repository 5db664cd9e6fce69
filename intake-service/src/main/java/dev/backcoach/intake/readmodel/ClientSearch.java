package dev.backcoach.intake.readmodel;

import dev.backcoach.intake.client.Stage;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.decider.Personal;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageCursor;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.service.EventLogs;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Lists a coach's clients with their names, which are opened in memory, one coach's list at a time. */
@ApplicationScoped
public class ClientSearch {

    private static final int AT_ONCE = 200;

    private final ClientList clients;
    private final SealedJson json;

    /** A client with its name. */
    public record Found(ListedClient client, String name) {}

    record Named(@Personal String name) {}

    ClientSearch(ClientList clients, EventLogs logs) {
        this.clients = clients;
        this.json = logs.json();
    }

    /**
     * A page of the coach's clients, who registered last first.
     *
     * @param stage null for every stage
     * @param words that the name has to contain, in any order and case, with or without accents; null for every name
     */
    public Page<Found> page(UUID coach, Stage stage, String words, PageRequest request) {
        List<String> wanted = words == null ? List.of() : List.of(plain(words).split("\\s+", -1));
        ClientList.Position place = request.after()
                .map(cursor -> new ClientList.Position(cursor.instant(0), cursor.uuid(1)))
                .orElse(ClientList.BEGINNING);
        List<Found> found = new ArrayList<>();
        List<ListedClient> chunk;
        int rows = wanted.isEmpty() ? request.rows() : AT_ONCE;
        do {
            chunk = clients.behind(place, coach, stage, rows);
            for (ListedClient client : chunk) {
                var named = new Found(client, name(client));
                String plain = plain(named.name());
                if (found.size() < request.rows() && wanted.stream().allMatch(plain::contains)) {
                    found.add(named);
                }
                place = new ClientList.Position(client.registeredAt, client.clientId);
            }
        } while (found.size() < request.rows() && chunk.size() == rows);
        return Page.of(found, request, last -> PageCursor.of(last.client().registeredAt, last.client().clientId));
    }

    private String name(ListedClient client) {
        return json.read(new ClientId(client.clientId), client.name, Named.class)
                .name();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
