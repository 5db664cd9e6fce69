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
import dev.backcoach.assessment.review.ReviewDecision;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.projector.Projection.Projected;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** What events make of the rows of {@link AssessmentHistory}, within one transaction. */
final class AssessmentRows {

    private final EntityManager rows;

    AssessmentRows(EntityManager rows) {
        this.rows = rows;
    }

    void apply(Projected<AssessmentEvent> projected) {
        EventRow event = projected.row();
        UUID client = event.client().value();
        switch (projected.event()) {
            case AssessmentOpened told -> opened(told, projected);
            case AssessmentCompleted told -> completed(row(client, told.assessmentId()), told, event);
            case WeakLinkConfirmed told ->
                reviewed(row(client, told.assessmentId()), ReviewDecision.CONFIRMED, told.weakLinks());
            case WeakLinkOverridden told ->
                reviewed(
                        row(client, told.assessmentId()),
                        ReviewDecision.valueOf(told.kind().name()),
                        told.weakLinks());
            case WeakLinkContested told -> row(client, told.assessmentId()).contestedAt = event.recordedAt();
            case CoachNoted told -> coached(client, told.coachId());
            case ClientErased _ -> coached(client, null);
            case TestRecorded _, TestCorrected _, TestSkipped _ -> {}
            case ClientNoted _, CareConsentNoted _, ScreenNoted _, TriggersNoted _ -> {}
        }
    }

    private void opened(AssessmentOpened told, Projected<AssessmentEvent> projected) {
        UUID client = projected.row().client().value();
        var key = new AssessmentRow.Key(client, told.assessmentId());
        AssessmentRow row = rows.find(AssessmentRow.class, key);
        if (row == null) {
            row = AssessmentHistory.opened(key, told, projected);
            row.setting = told.setting().name();
            AssessmentCoachRow coach = rows.find(AssessmentCoachRow.class, client);
            row.coachId = coach == null ? null : coach.coachId;
            rows.persist(row);
        }
        row.setting = told.setting().name();
    }

    /** New scores are not reviewed yet. */
    private static void completed(AssessmentRow row, AssessmentCompleted told, EventRow event) {
        row.completedAt = row.completedAt == null ? event.recordedAt() : row.completedAt;
        row.scores = event.payload();
        row.review = null;
        row.priorities = String.join(" ", told.weakLinks());
    }

    private static void reviewed(AssessmentRow row, ReviewDecision decision, List<String> weakLinks) {
        row.review = decision.name();
        row.priorities = String.join(" ", weakLinks);
        row.contestedAt = null;
    }

    private void coached(UUID client, UUID coach) {
        AssessmentCoachRow known = rows.find(AssessmentCoachRow.class, client);
        if (known == null) {
            known = new AssessmentCoachRow();
            known.client = client;
            known.coachId = coach;
            rows.persist(known);
        }
        known.coachId = coach;
        rows.createQuery("from AssessmentRow where key.client = :client", AssessmentRow.class)
                .setParameter("client", client)
                .getResultList()
                .forEach(row -> row.coachId = coach);
    }

    private AssessmentRow row(UUID client, UUID assessment) {
        return rows.find(AssessmentRow.class, new AssessmentRow.Key(client, assessment));
    }
}
