package dev.backcoach.assessment.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.assessment.Exam;
import dev.backcoach.assessment.client.AssessmentDecider;
import dev.backcoach.assessment.client.ClientRecord;
import dev.backcoach.assessment.command.AssessmentCommand;
import dev.backcoach.assessment.content.ProtocolFiles;
import dev.backcoach.assessment.event.AssessmentEvent;
import dev.backcoach.assessment.event.ScreenOutcome;
import dev.backcoach.assessment.protocol.Direction;
import dev.backcoach.assessment.protocol.Irritability;
import dev.backcoach.assessment.protocol.Sex;
import dev.backcoach.assessment.result.Measurement;
import dev.backcoach.assessment.result.Measurer;
import dev.backcoach.assessment.result.Method;
import dev.backcoach.assessment.result.Observation;
import dev.backcoach.assessment.result.Recorded;
import dev.backcoach.assessment.result.Setting;
import dev.backcoach.assessment.result.SkipReason;
import dev.backcoach.assessment.result.Skipped;
import dev.backcoach.assessment.review.Meeting;
import dev.backcoach.assessment.review.Review;
import dev.backcoach.assessment.review.ReviewDecision;
import dev.backcoach.assessment.review.ReviewReason;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.memory.InMemoryEventStore;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.eventlog.types.Context;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.platform.eventlog.vault.Vault;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is written is read back as it was: events from the log, the state from a snapshot. */
class StoredFormTest {

    private static final ClientId CLIENT = new ClientId(new UUID(1, 1));
    private static final UUID SOURCE = new UUID(2, 1);
    private static final UUID ASSESSMENT = new UUID(3, 1);
    private static final String SECRET = "leans to the left like his father";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");

    private final AssessmentDecider decider = new AssessmentDecider(ProtocolFiles.all());
    private final SealedJson json = new SealedJson(
            new Vault(Vault.newMasterKeyset(), new InMemoryEventStore(InstantSource.fixed(NOW)).clientKeys()));
    private final Aggregate<AssessmentCommand, AssessmentEvent, ClientRecord> aggregate =
            new Aggregate<>(decider, AssessmentLog.types(json), json, ClientRecord.class, 1);

    private final List<AssessmentEvent> events = new ArrayList<>();
    private ClientRecord client = decider.initial();

    private void done(AssessmentCommand command) {
        List<AssessmentEvent> decided = decider.decide(command, client);
        events.addAll(decided);
        for (AssessmentEvent event : decided) {
            client = decider.evolve(client, event);
        }
    }

    private void recorded(String testId, Measurement measurement, Integer pain) {
        done(new AssessmentCommand.RecordTest(
                ASSESSMENT, testId, new Recorded(Method.IN_PERSON, measurement, pain, true, false), TODAY));
    }

    private static Recorded lifted() {
        return new Recorded(
                Method.IN_PERSON,
                Measurement.ofChoice("CLEAN"),
                0,
                false,
                false,
                Measurer.COACH,
                3L,
                new Observation(new BigDecimal("5.5"), SECRET, SECRET));
    }

    private void oneOfEverything() {
        done(new AssessmentCommand.NoteClient(SOURCE, 1984, Sex.M));
        done(new AssessmentCommand.NoteCoach(SOURCE, 2, new UUID(4, 1)));
        done(new AssessmentCommand.NoteScreen(
                SOURCE, 3, false, ScreenOutcome.CLEARED_WITH_CAUTION, Set.of("NO_KNEE"), Set.of("hs.gen.joints")));
        done(new AssessmentCommand.NoteTriggers(
                SOURCE, 4, Irritability.LOW, Set.of(Direction.FLEXION, Direction.GAIT)));
        done(new AssessmentCommand.OpenAssessment(ASSESSMENT, Setting.IN_PERSON));
        recorded("hip.rom.ext", Exam.thomas("-3", "6", true), null);
        recorded("core.end.sorensen", Measurement.of(new BigDecimal("70.5")), 2);
        recorded("core.end.sorensen", Measurement.of(new BigDecimal("71.0")), 7);
        recorded("hip.stb.tren", Measurement.ofChoices("NEGATIVE", "POSITIVE"), 0);
        recorded("lbk.load.heel", Measurement.of(new BigDecimal("4")), 2);
        recorded("core.stb.aslr", Measurement.ofSides(BigDecimal.ZERO, BigDecimal.ONE), 2);
        recorded("core.stb.aberrant", Measurement.of(BigDecimal.ZERO), 2);
        done(new AssessmentCommand.RecordTest(ASSESSMENT, "fun.lift", lifted(), TODAY));
        done(new AssessmentCommand.SkipTest(
                ASSESSMENT, "hip.mus.tp", new Skipped(SkipReason.NO_TIME, Measurer.COACH, 1L), TODAY));
        done(new AssessmentCommand.CompleteAssessment(ASSESSMENT, TODAY));
        done(new AssessmentCommand.ReviewWeakLink(
                ASSESSMENT,
                new Review(
                        ReviewDecision.REORDERED,
                        List.of("CORE.STABILITY"),
                        ReviewReason.OTHER,
                        SECRET,
                        Meeting.FACE_TO_FACE)));
        done(new AssessmentCommand.ContestWeakLink(ASSESSMENT, SECRET));
        done(new AssessmentCommand.ReviewWeakLink(
                ASSESSMENT,
                new Review(
                        ReviewDecision.CONFIRMED,
                        client.assessment(ASSESSMENT).orElseThrow().completed().weakLinks(),
                        ReviewReason.GOAL,
                        null,
                        Meeting.ONLINE)));
    }

    @Test
    void eventsAreReadAsTheyWereWritten() {
        oneOfEverything();
        List<EventRow> rows = aggregate.rows(
                CLIENT,
                0,
                events,
                SOURCE,
                new Context(NOW.atOffset(ZoneOffset.UTC), SOURCE, null, "coach:" + SOURCE, null),
                NOW);
        assertThat(rows).hasSize(18).noneMatch(row -> row.payload().contains(SECRET));
        assertThat(rows.stream().map(aggregate.types()::read).toList()).isEqualTo(events);
    }

    @Test
    void theStateIsReadAsItWasWritten() {
        assertThat(json.read(CLIENT, json.write(CLIENT, client), ClientRecord.class))
                .isEqualTo(client);
        oneOfEverything();
        var snapshot = aggregate.snapshot(CLIENT, new Known<>(events.size(), client, false));
        assertThat(json.read(CLIENT, snapshot.state(), ClientRecord.class)).isEqualTo(client);
        assertThat(snapshot.state()).doesNotContain(SECRET);
    }

    @Test
    void whatIntakeHasSaidIsPublishedAsAReferenceOnly() {
        oneOfEverything();
        for (EventRow row : aggregate.rows(
                CLIENT,
                0,
                events.subList(0, 4),
                SOURCE,
                new Context(NOW.atOffset(ZoneOffset.UTC), SOURCE, null, "service:intake", null),
                NOW)) {
            assertThat(aggregate.types().published(row)).isEqualTo("{\"sourceEventId\":\"" + SOURCE + "\"}");
        }
    }
}
