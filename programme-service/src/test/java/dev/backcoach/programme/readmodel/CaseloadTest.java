package dev.backcoach.programme.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageCursor;
import dev.backcoach.platform.rest.paging.PageRequest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Who stands where in a caseload. */
@QuarkusTest
@WithTestResource(ServiceServers.class)
class CaseloadTest {

    private static final Caseload.Silence SILENCE = Caseload.Silence.DEFAULT;
    private static final Instant NOW = Instant.parse("2026-07-20T23:30:00Z");

    private final UUID coach = UUID.randomUUID();

    @Inject
    Caseload caseload;

    @Test
    void thoseWhoWantAttentionMostComeFirst() {
        running(row -> row.lastReportDay = LocalDate.parse("2026-07-20"));
        running(row -> row.proposalId = UUID.randomUUID());
        running(row -> row.reviewKind = "PLATEAU");
        running(row -> row.reviewKind = "FLARE");
        running(row -> row.status = "BLOCKED");
        running(row -> row.lastReportDay = LocalDate.parse("2026-07-15"));
        running(row -> row.lastReportDay = LocalDate.parse("2026-07-01"));
        assertThat(attentions(page(50, null)))
                .containsExactly(
                        Attention.BLOCKED,
                        Attention.FLARE,
                        Attention.CONTACT_DUE,
                        Attention.REVIEW,
                        Attention.PROPOSAL,
                        Attention.SILENT,
                        Attention.NONE);
    }

    @Test
    void silenceIsReckonedInTheClientsOwnDays() {
        running(row -> {
            row.timeZone = "Pacific/Auckland";
            row.lastReportDay = LocalDate.parse("2026-07-16");
        });
        running(row -> {
            row.timeZone = "America/New_York";
            row.lastReportDay = LocalDate.parse("2026-07-16");
        });
        assertThat(page(50, null).items())
                .extracting(Caseload.Ranked::silentDays)
                .containsExactly(5, 4);
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrDoubles() {
        for (int i = 0; i < 5; i++) {
            running(row -> row.reviewKind = "FLARE");
            running(row -> {});
        }
        List<UUID> seen = new ArrayList<>();
        PageCursor cursor = null;
        do {
            Page<Caseload.Ranked> page = page(3, cursor);
            page.items().forEach(ranked -> seen.add(ranked.entry().clientId));
            cursor = page.next() == null ? null : PageCursor.parse(page.next());
        } while (cursor != null);
        assertThat(seen).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void anotherCoachsClientsAreNotThere() {
        running(row -> row.coachId = UUID.randomUUID());
        assertThat(page(50, null).items()).isEmpty();
    }

    private Page<Caseload.Ranked> page(int limit, PageCursor cursor) {
        return caseload.page(coach, NOW, SILENCE, new PageRequest(limit, cursor));
    }

    private static List<Attention> attentions(Page<Caseload.Ranked> page) {
        return page.items().stream().map(Caseload.Ranked::attention).toList();
    }

    private void running(Consumer<CaseloadEntry> what) {
        QuarkusTransaction.requiringNew().run(() -> {
            CaseloadEntry row = caseload.of(new ClientId(UUID.randomUUID()));
            row.coachId = coach;
            row.timeZone = "Europe/London";
            row.status = "RUNNING";
            what.accept(row);
        });
    }
}
