package dev.backcoach.progress.event;

import dev.backcoach.platform.decider.Personal;
import dev.backcoach.progress.diary.Performed;
import dev.backcoach.progress.diary.RollingTarget;
import dev.backcoach.progress.diary.Session;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A session that is in the diary was otherwise; the fields are those of {@link Session}, all of them anew. */
public record SessionCorrected(
        UUID sessionId,
        long revision,
        String exercise,
        OffsetDateTime startedAt,
        OffsetDateTime endedAt,
        Performed performed,
        Performed prescribed,
        int painDuring,
        int painAfter,
        int effort,
        boolean formBad,
        Integer rollingDiscomfort,
        RollingTarget rollingTarget,
        Integer leftAfter30s,
        @Personal String note)
        implements ProgressEvent.Entry {

    /** The event for a session. */
    public static SessionCorrected of(Session session) {
        return new SessionCorrected(
                session.sessionId(),
                session.revision(),
                session.exercise(),
                session.startedAt(),
                session.endedAt(),
                session.performed(),
                session.prescribed(),
                session.painDuring(),
                session.painAfter(),
                session.effort(),
                session.formBad(),
                session.rollingDiscomfort(),
                session.rollingTarget(),
                session.leftAfter30s(),
                session.note());
    }
}
