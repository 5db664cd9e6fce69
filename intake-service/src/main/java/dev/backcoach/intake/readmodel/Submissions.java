package dev.backcoach.intake.readmodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backcoach.intake.event.IntakeEvent;
import dev.backcoach.intake.event.QuestionnaireSubmitted;
import dev.backcoach.intake.questionnaire.Answers;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.decider.Personal;
import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.projector.Projection.Projected;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageCursor;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.service.EventLogs;
import dev.backcoach.platform.service.ReadModel;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every revision of every submission of a client, the newest first; free text sealed with the client's key. */
@ApplicationScoped
public class Submissions implements PanacheRepositoryBase<SubmissionRow, SubmissionRow.Key>, ReadModel<IntakeEvent> {

    /** The name under which {@code after=} waits for it. */
    public static final String NAME = "submission-v1";

    private static final String OF_CLIENT = "key.client = ?1";
    private static final String NEWEST_FIRST = " order by key.version desc";
    private static final String OF_SUBMISSION = "key.client = ?1 and submission = ?2";

    private final SealedJson sealed;
    private final ObjectMapper json;

    Submissions(EventLogs logs, ObjectMapper json) {
        this.sealed = logs.json();
        this.json = json;
    }

    private record Content(
            Map<String, Object> answers, @Personal String texts) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void apply(List<Projected<IntakeEvent>> events) {
        for (Projected<IntakeEvent> projected : events) {
            if (projected.event() instanceof QuestionnaireSubmitted submitted) {
                keep(projected.row(), submitted);
            }
        }
    }

    /** What an erased client has submitted can no longer be sealed, and is not to be kept. */
    private void keep(EventRow event, QuestionnaireSubmitted submitted) {
        if (Personal.REDACTED.equals(submitted.texts())) {
            return;
        }
        try {
            persist(row(event, submitted));
        } catch (ClientGone _) {
            forget(event.client());
        }
    }

    @Override
    public List<String> tables() {
        return List.of("submission_v1");
    }

    @Override
    public void forget(ClientId client) {
        delete("key.client", client.value());
    }

    /**
     * A page of the client's submissions, each revision on its own.
     *
     * @param questionnaire to which only; null for all
     */
    @Transactional
    public Page<SubmissionEntry> page(ClientId client, String questionnaire, PageRequest request) {
        String only = questionnaire == null ? "" : " and questionnaire = :questionnaire";
        String beyond = request.after().isEmpty() ? "" : " and key.version < :beyond";
        var query = getEntityManager()
                .createQuery(
                        "from SubmissionRow where key.client = :client" + only + beyond + NEWEST_FIRST,
                        SubmissionRow.class)
                .setParameter("client", client.value());
        if (questionnaire != null) {
            query.setParameter("questionnaire", questionnaire);
        }
        request.after().ifPresent(cursor -> query.setParameter("beyond", cursor.number(0)));
        List<SubmissionRow> found = query.setMaxResults(request.rows()).getResultList();
        Map<UUID, Long> newest = newest(client, found);
        return Page.of(found, request, row -> PageCursor.of(row.key.version())).map(row -> entry(row, newest));
    }

    /** The stream version of the latest revision of each of these submissions. */
    private Map<UUID, Long> newest(ClientId client, List<SubmissionRow> rows) {
        return getEntityManager()
                .createQuery(
                        "select submission, max(key.version) from SubmissionRow"
                                + " where key.client = :client and submission in :ids group by submission",
                        Object[].class)
                .setParameter("client", client.value())
                .setParameter("ids", rows.stream().map(row -> row.submission).toList())
                .getResultStream()
                .collect(Collectors.toMap(pair -> (UUID) pair[0], pair -> (Long) pair[1]));
    }

    /**
     * A revision of a submission.
     *
     * @param revision which; null for the latest
     */
    @Transactional
    public Optional<SubmissionEntry.Full> find(ClientId client, UUID submission, Long revision) {
        return (revision == null
                        ? find(OF_SUBMISSION + NEWEST_FIRST, client.value(), submission)
                        : find(OF_SUBMISSION + " and revision = ?3", client.value(), submission, revision))
                .firstResultOptional()
                .map(row -> full(client, row));
    }

    /** The score with which later ones are compared: of the first submission as it was last amended. */
    @Transactional
    public Optional<Integer> firstScore(ClientId client, String questionnaire) {
        SubmissionRow first = find(
                        OF_CLIENT + " and questionnaire = ?2 and score is not null order by key.version",
                        client.value(),
                        questionnaire)
                .firstResult();
        if (first == null) {
            return Optional.empty();
        }
        SubmissionRow amended = find(OF_SUBMISSION + NEWEST_FIRST, client.value(), first.submission)
                .firstResult();
        return Optional.ofNullable(amended.score);
    }

    private SubmissionRow row(EventRow event, QuestionnaireSubmitted submitted) {
        var row = new SubmissionRow();
        row.key = new SubmissionRow.Key(event.client().value(), event.version());
        row.submission = submitted.submissionId();
        row.revision = submitted.revision() == null ? 1 : submitted.revision();
        row.questionnaire = submitted.questionnaire();
        row.questionnaireVersion = submitted.version();
        row.submittedAt = submitted.submittedAt();
        row.submittedBy = event.actor().replaceFirst(":.*", "");
        row.score = submitted.score();
        row.content = sealed.write(event.client(), new Content(submitted.answers(), submitted.texts()));
        return row;
    }

    private static SubmissionEntry entry(SubmissionRow row, Map<UUID, Long> newest) {
        return new SubmissionEntry(
                row.submission,
                row.revision,
                row.questionnaire,
                row.questionnaireVersion,
                row.submittedAt,
                row.submittedBy,
                row.key.version() < newest.get(row.submission),
                row.score);
    }

    private SubmissionEntry.Full full(ClientId client, SubmissionRow row) {
        Content content = sealed.read(client, row.content, Content.class);
        return new SubmissionEntry.Full(
                entry(row, newest(client, List.of(row))), new Answers(content.answers()), texts(content.texts()));
    }

    private Map<String, String> texts(String written) {
        if (written == null || written.equals(Personal.REDACTED)) {
            return Map.of();
        }
        try {
            return json.readValue(written, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new IllegalStateException("free texts are not what was written", e);
        }
    }
}
