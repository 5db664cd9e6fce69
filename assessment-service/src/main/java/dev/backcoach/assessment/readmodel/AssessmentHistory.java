package dev.backcoach.assessment.readmodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backcoach.assessment.event.AssessmentCompleted;
import dev.backcoach.assessment.event.AssessmentEvent;
import dev.backcoach.assessment.event.AssessmentOpened;
import dev.backcoach.assessment.result.Setting;
import dev.backcoach.assessment.review.ReviewDecision;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.projector.Projection.Projected;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageCursor;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.service.ReadModel;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every assessment of every client, however long ago, and which of them wait for their coach. */
@ApplicationScoped
public class AssessmentHistory
        implements PanacheRepositoryBase<AssessmentRow, AssessmentRow.Key>, ReadModel<AssessmentEvent> {

    /** The name under which {@code after=} waits for it. */
    public static final String NAME = "assessment-v1";

    private static final String OF_CLIENT = "key.client = ?1";
    private static final String NEWEST_FIRST = " order by openedVersion desc";
    private static final String TO_REVIEW =
            "coachId = ?1 and completedAt is not null and (review is null or contestedAt is not null)";
    private static final String OLDEST_FIRST = " order by completedAt, key.assessment";

    private final ObjectMapper json;

    AssessmentHistory(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void apply(List<Projected<AssessmentEvent>> events) {
        AssessmentRows rows = new AssessmentRows(getEntityManager());
        events.forEach(rows::apply);
    }

    @Override
    public List<String> tables() {
        return List.of("assessment_v1", "assessment_coach_v1");
    }

    @Override
    public void forget(ClientId client) {
        delete("key.client", client.value());
        getEntityManager()
                .createQuery("delete from AssessmentCoachRow where client = :client")
                .setParameter("client", client.value())
                .executeUpdate();
    }

    /** A page of the client's assessments, the newest first. */
    @Transactional
    public Page<AssessmentEntry> page(ClientId client, PageRequest request) {
        return page(client, "", request);
    }

    /** A page of the client's completed assessments, the newest first. */
    @Transactional
    public Page<AssessmentEntry> completed(ClientId client, PageRequest request) {
        return page(client, " and completedAt is not null", request);
    }

    private Page<AssessmentEntry> page(ClientId client, String which, PageRequest request) {
        PanacheQuery<AssessmentRow> query = request.after()
                .map(cursor -> find(
                        OF_CLIENT + which + " and openedVersion < ?2" + NEWEST_FIRST, client.value(), cursor.number(0)))
                .orElseGet(() -> find(OF_CLIENT + which + NEWEST_FIRST, client.value()));
        List<AssessmentRow> found = query.range(0, request.rows() - 1).list();
        return Page.of(found, request, row -> PageCursor.of(row.openedVersion)).map(this::entry);
    }

    /** A page of a coach's assessments that wait for a review, those that have waited longest first. */
    @Transactional
    public Page<AssessmentEntry> toReview(UUID coach, PageRequest request) {
        PanacheQuery<AssessmentRow> query = request.after()
                .map(cursor -> find(
                        TO_REVIEW + " and (completedAt, key.assessment) > (?2, ?3)" + OLDEST_FIRST,
                        coach,
                        cursor.instant(0),
                        cursor.uuid(1)))
                .orElseGet(() -> find(TO_REVIEW + OLDEST_FIRST, coach));
        List<AssessmentRow> found = query.range(0, request.rows() - 1).list();
        return Page.of(found, request, row -> PageCursor.of(row.completedAt, row.key.assessment()))
                .map(this::entry);
    }

    /** One assessment of a client. */
    @Transactional
    public Optional<AssessmentEntry> find(ClientId client, UUID assessment) {
        return findByIdOptional(new AssessmentRow.Key(client.value(), assessment))
                .map(this::entry);
    }

    /** The completed one that was opened last before another. */
    @Transactional
    public Optional<AssessmentEntry> before(ClientId client, UUID assessment) {
        AssessmentRow later = findById(new AssessmentRow.Key(client.value(), assessment));
        return later == null
                ? Optional.empty()
                : find(
                                OF_CLIENT + " and completedAt is not null and openedVersion < ?2" + NEWEST_FIRST,
                                client.value(),
                                later.openedVersion)
                        .firstResultOptional()
                        .map(this::entry);
    }

    private AssessmentEntry entry(AssessmentRow row) {
        return new AssessmentEntry(
                row.key.client(),
                row.key.assessment(),
                row.protocol,
                Setting.valueOf(row.setting),
                row.openedAt,
                row.completedAt,
                row.scores == null ? null : scores(row.scores),
                row.review == null ? null : ReviewDecision.valueOf(row.review),
                row.priorities == null || row.priorities.isEmpty() ? List.of() : List.of(row.priorities.split(" ", -1)),
                row.contestedAt);
    }

    private AssessmentCompleted scores(String written) {
        try {
            return json.readValue(written, AssessmentCompleted.class);
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new IllegalStateException("the scores are not what was written", e);
        }
    }

    /** How a new assessment stands in the table. */
    static AssessmentRow opened(AssessmentRow.Key key, AssessmentOpened told, Projected<AssessmentEvent> projected) {
        var row = new AssessmentRow();
        row.key = key;
        row.openedVersion = projected.row().version();
        row.openedAt = projected.row().recordedAt();
        row.protocol = told.protocol();
        return row;
    }
}
