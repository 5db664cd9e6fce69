package dev.backcoach.programme.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageCursor;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.programme.readmodel.Caseload.Filter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
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

    private static final Instant NOW = Instant.parse("2026-07-20T22:30:00Z");
    private static final Instant HOUR_AGO = NOW.minusSeconds(3_600);
    private static final LocalDate TODAY = LocalDate.parse("2026-07-20");

    private final UUID coach = UUID.randomUUID();

    @Inject
    Caseload caseload;

    @Test
    void thoseWhoWantAttentionMostComeFirst() {
        running(row -> {});
        running(row -> row.windowLastDay = TODAY);
        review("NO_PROGRESS", HOUR_AGO);
        running(row -> row.lastReportDay = TODAY.minusDays(5));
        review("LOW_ADHERENCE", HOUR_AGO);
        proposal(HOUR_AGO);
        running(row -> row.lastReportDay = TODAY.minusDays(20));
        running(row -> {
            row.flareAt = HOUR_AGO;
            row.flareContactBy = TODAY.plusDays(1);
        });
        running(row -> {
            row.status = "BLOCKED";
            row.blockedAt = HOUR_AGO;
        });
        assertThat(attentions(page(50, null))).containsExactly(Attention.values());
    }

    @Test
    void ofTheSameReasonWhoHasWaitedLongestComesFirst() {
        proposal(HOUR_AGO);
        proposal(HOUR_AGO.minusSeconds(60));
        proposal(HOUR_AGO.minusSeconds(30));
        assertThat(page(50, null).items())
                .extracting(ranked -> ranked.entry().proposedAt)
                .isSorted();
    }

    @Test
    void silenceIsReckonedInTheClientsOwnDays() {
        running(row -> {
            row.timeZone = "Pacific/Auckland";
            row.lastReportDay = LocalDate.parse("2026-07-16");
        });
        running(row -> {
            row.timeZone = "America/New_York";
            row.lastReportDay = LocalDate.parse("2026-07-17");
        });
        assertThat(page(50, null).items())
                .extracting(Caseload.Ranked::silentDays)
                .containsExactly(5, 3);
        assertThat(attentions(page(50, null))).containsExactly(Attention.SILENT, Attention.NONE);
    }

    @Test
    void filtersLookAtEveryReasonAtStageAndMode() {
        running(row -> {
            row.flareAt = HOUR_AGO;
            row.flareContactBy = TODAY;
            row.windowLastDay = TODAY;
            row.stage = "STRENGTH";
            row.mode = "HYBRID";
        });
        running(row -> row.stage = "START");
        assertThat(found(new Filter(Attention.WINDOW_DUE, null, null))).hasSize(1);
        assertThat(found(new Filter(Attention.NONE, null, null))).hasSize(1);
        assertThat(found(new Filter(Attention.BLOCKED, null, null))).isEmpty();
        assertThat(found(new Filter(null, "STRENGTH", "HYBRID"))).hasSize(1);
        assertThat(found(new Filter(Attention.FLARE, "START", null))).isEmpty();
    }

    @Test
    void howManyWantAttentionForWhatIsCountedForAllReasons() {
        proposal(HOUR_AGO);
        proposal(HOUR_AGO.minusSeconds(60));
        running(row -> {
            row.flareAt = HOUR_AGO;
            row.flareContactBy = TODAY.minusDays(2);
            row.windowLastDay = TODAY.plusDays(9);
        });
        running(row -> {});
        assertThat(caseload.outlook(coach, NOW).reasons())
                .containsExactly(
                        new Outlook.Reason(Attention.FLARE, 1, 1, HOUR_AGO, HOUR_AGO),
                        new Outlook.Reason(Attention.PROPOSAL, 2, 0, HOUR_AGO.minusSeconds(60), HOUR_AGO));
        assertThat(caseload.outlook(UUID.randomUUID(), NOW).reasons()).isEmpty();
    }

    @Test
    void theMarkChangesWithWhoWantsAttentionAndByTheClockButNotWithAge() {
        String nobody = caseload.outlook(coach, NOW).mark();
        running(row -> row.lastReportDay = TODAY);
        assertThat(caseload.outlook(coach, NOW).mark()).isEqualTo(nobody);
        String silent = caseload.outlook(coach, NOW.plus(Duration.ofDays(5))).mark();
        assertThat(silent)
                .isNotEqualTo(nobody)
                .isEqualTo(caseload.outlook(coach, NOW.plus(Duration.ofDays(6))).mark());
        proposal(HOUR_AGO);
        String proposed = caseload.outlook(coach, NOW).mark();
        assertThat(proposed).isNotEqualTo(nobody);
        proposal(HOUR_AGO);
        assertThat(caseload.outlook(coach, NOW).mark()).isNotEqualTo(proposed).matches("[0-9a-f]{16}");
    }

    @Test
    void onlyProgrammesThatHaveOpenedAreACohort() {
        running(row -> row.planVersion = 1);
        running(row -> row.planVersion = 0);
        assertThat(caseload.cohort(coach, null, null)).hasSize(1);
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrDoubles() {
        for (int i = 0; i < 5; i++) {
            review("FLARE", HOUR_AGO);
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
        return caseload.page(coach, NOW, Filter.ALL, new PageRequest(limit, cursor));
    }

    private static List<Attention> attentions(Page<Caseload.Ranked> page) {
        return page.items().stream().map(Caseload.Ranked::attention).toList();
    }

    private List<Caseload.Ranked> found(Filter filter) {
        return caseload.page(coach, NOW, filter, new PageRequest(50, null)).items();
    }

    private void proposal(Instant at) {
        running(row -> {
            row.proposalId = UUID.randomUUID();
            row.proposedAt = at;
            row.proposalExpiresAt = NOW;
        });
    }

    private void review(String kind, Instant at) {
        running(row -> {
            row.reviewKind = kind;
            row.reviewRequestedAt = at;
        });
    }

    private void running(Consumer<CaseloadEntry> what) {
        QuarkusTransaction.requiringNew().run(() -> {
            CaseloadEntry row = caseload.of(new ClientId(UUID.randomUUID()));
            row.coachId = coach;
            row.timeZone = "Europe/London";
            row.status = "RUNNING";
            row.policy = "STRICT@1";
            row.lastReportDay = TODAY;
            what.accept(row);
        });
    }
}
