package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.local.journey.Played;
import dev.backcoach.local.journey.Receipts.Kind;
import dev.backcoach.local.journey.Receipts.Receipt;
import dev.backcoach.systemtests.service.Sql;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/** Every command that a service has acknowledged is in its store once, whatever was killed and sent again. */
record StoredOnce(RunningStack stack, Played played) {

    void check() {
        for (String service : RunningStack.SERVICES) {
            versionsHaveNoGaps(service);
            commandsAreRemembered(service);
        }
        eventsAreThoseOfTheReceipts();
    }

    private void versionsHaveNoGaps(String service) {
        List<Long> versions = Sql.rows(
                stack.database(service),
                "select version from event where client_id = " + client() + " order by version",
                row -> row.getLong(1));
        assertThat(versions)
                .as("versions of the client's stream in the %s-service", service)
                .isNotEmpty()
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, versions.size()).boxed().toList());
    }

    private void commandsAreRemembered(String service) {
        assertThat(count(service, "command"))
                .as("idempotency keys of the client in the %s-service", service)
                .isEqualTo(receipts(service, Kind.KEY).size());
        assertThat(count(service, "entry"))
                .as("app-made entries of the client in the %s-service", service)
                .isEqualTo(receipts(service, Kind.ENTRY).size());
    }

    private void eventsAreThoseOfTheReceipts() {
        Map<Receipt, Long> acknowledged =
                played.receipts().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        acknowledged.forEach((receipt, times) -> assertThat(Sql.number(
                        stack.database(receipt.service()),
                        "select count(*) from event where client_id = " + client() + " and type like '"
                                + receipt.event() + ".v%'"))
                .as("events %s of the client", receipt.event())
                .isEqualTo(times));
    }

    private List<Receipt> receipts(String service, Kind kind) {
        return played.receipts().stream()
                .filter(receipt -> receipt.service().equals(service) && receipt.kind() == kind)
                .toList();
    }

    private long count(String service, String table) {
        DataSource database = stack.database(service);
        return Sql.number(database, "select count(*) from " + table + " where client_id = " + client());
    }

    private String client() {
        return "'" + played.client().id() + "'";
    }
}
