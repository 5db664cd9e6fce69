package dev.backcoach.assessment.readmodel;

import dev.backcoach.assessment.event.AssessmentCompleted;
import dev.backcoach.assessment.event.AssessmentEvent;
import dev.backcoach.assessment.event.AssessmentOpened;
import dev.backcoach.assessment.event.CareConsentNoted;
import dev.backcoach.assessment.event.ClientErased;
import dev.backcoach.assessment.event.ClientNoted;
import dev.backcoach.assessment.event.CoachNoted;
import dev.backcoach.assessment.event.ScreenNoted;
import dev.backcoach.assessment.event.TestCorrected;
import dev.backcoach.assessment.event.TestRecorded;
import dev.backcoach.assessment.event.TestSkipped;
import dev.backcoach.assessment.event.TriggersNoted;
import dev.backcoach.assessment.event.WeakLinkConfirmed;
import dev.backcoach.assessment.event.WeakLinkContested;
import dev.backcoach.assessment.event.WeakLinkOverridden;
import dev.backcoach.assessment.result.Recorded;
import dev.backcoach.assessment.result.SkipReason;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.projector.Projection.Projected;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageCursor;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.service.EventLogs;
import dev.backcoach.platform.service.ReadModel;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Everything that was ever recorded of a test, the newest first; notes sealed with the client's key. */
@ApplicationScoped
public class TestHistory
        implements PanacheRepositoryBase<TestHistoryRow, TestHistoryRow.Key>, ReadModel<AssessmentEvent> {

    /** The name under which {@code after=} waits for it. */
    public static final String NAME = "test-history-v1";

    private static final String OF_TEST = "key.client = ?1 and assessment = ?2 and test = ?3";
    private static final String NEWEST_FIRST = " order by key.version desc";

    private final SealedJson sealed;

    TestHistory(EventLogs logs) {
        this.sealed = logs.json();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void apply(List<Projected<AssessmentEvent>> events) {
        for (Projected<AssessmentEvent> projected : events) {
            EventRow event = projected.row();
            switch (projected.event()) {
                case TestRecorded told ->
                    keep(event, told.assessmentId(), told.testId(), TestEntry.Kind.RECORDED, told.told());
                case TestCorrected told ->
                    keep(event, told.assessmentId(), told.testId(), TestEntry.Kind.CORRECTED, told.told());
                case TestSkipped told -> {
                    var row = row(event, told.assessmentId(), told.testId(), TestEntry.Kind.SKIPPED);
                    row.reason = told.reason().name();
                    persist(row);
                }
                case AssessmentOpened _,
                        AssessmentCompleted _,
                        WeakLinkConfirmed _,
                        WeakLinkOverridden _,
                        WeakLinkContested _ -> {}
                case ClientNoted _,
                        CoachNoted _,
                        CareConsentNoted _,
                        ScreenNoted _,
                        TriggersNoted _,
                        ClientErased _ -> {}
            }
        }
    }

    /** What is told of an erased client can no longer be sealed, and is not to be kept. */
    private void keep(EventRow event, UUID assessment, String test, TestEntry.Kind kind, Recorded told) {
        var row = row(event, assessment, test, kind);
        try {
            row.content = sealed.write(event.client(), told);
            persist(row);
        } catch (ClientGone _) {
            forget(event.client());
        }
    }

    private static TestHistoryRow row(EventRow event, UUID assessment, String test, TestEntry.Kind kind) {
        var row = new TestHistoryRow();
        row.key = new TestHistoryRow.Key(event.client().value(), event.version());
        row.assessment = assessment;
        row.test = test;
        row.kind = kind.name();
        row.recordedAt = event.recordedAt();
        row.actor = event.actor();
        return row;
    }

    @Override
    public List<String> tables() {
        return List.of("test_history_v1");
    }

    @Override
    public void forget(ClientId client) {
        delete("key.client", client.value());
    }

    /** A page of what was recorded of one test of one assessment, the newest first. */
    @Transactional
    public Page<TestEntry> page(ClientId client, UUID assessment, String test, PageRequest request) {
        PanacheQuery<TestHistoryRow> query = request.after()
                .map(cursor -> find(
                        OF_TEST + " and key.version < ?4" + NEWEST_FIRST,
                        client.value(),
                        assessment,
                        test,
                        cursor.number(0)))
                .orElseGet(() -> find(OF_TEST + NEWEST_FIRST, client.value(), assessment, test));
        List<TestHistoryRow> found = query.range(0, request.rows() - 1).list();
        return Page.of(found, request, row -> PageCursor.of(row.key.version())).map(row -> entry(client, row));
    }

    private TestEntry entry(ClientId client, TestHistoryRow row) {
        String[] actor = row.actor.split(":", 2);
        return new TestEntry(
                TestEntry.Kind.valueOf(row.kind),
                row.recordedAt,
                actor[0],
                actor.length > 1 ? actor[1] : null,
                row.reason == null ? null : SkipReason.valueOf(row.reason),
                row.content == null ? null : sealed.read(client, row.content, Recorded.class));
    }
}
