package dev.backcoach.programme.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.conventions.EventContracts;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.types.EventTypes;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import dev.backcoach.programme.analytics.Coded;
import dev.backcoach.programme.analytics.Coded.PseudonymRetired;
import dev.backcoach.programme.analytics.Coded.When;
import dev.backcoach.programme.analytics.Coding;
import dev.backcoach.programme.decision.Explanation;
import dev.backcoach.programme.decision.Fired;
import dev.backcoach.programme.decision.Rejected;
import dev.backcoach.programme.decision.WhyTrace;
import dev.backcoach.programme.event.ClientErased;
import dev.backcoach.programme.event.CoachNoted;
import dev.backcoach.programme.event.ConsentNoted;
import dev.backcoach.programme.event.DecisionTaken;
import dev.backcoach.programme.event.ExerciseBarred;
import dev.backcoach.programme.event.FlareReviewSet;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.event.RegistrationNoted;
import dev.backcoach.programme.event.ReportRecorded;
import dev.backcoach.programme.event.TimeZoneNoted;
import dev.backcoach.programme.event.WorkshopNoted;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told under pseudonyms of each event. */
class AnalyticsTypesTest {

    static final Path CONTRACTS = Path.of("src/main/resources/contracts/analytics");

    /** Of which nothing is told: who and where somebody is, and what follows from what is told. */
    private static final Set<Class<? extends ProgrammeEvent>> LEFT_OUT = Set.of(
            RegistrationNoted.class,
            CoachNoted.class,
            TimeZoneNoted.class,
            ConsentNoted.class,
            ClientErased.class,
            ExerciseBarred.class,
            FlareReviewSet.class,
            ReportRecorded.class);

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final String TIME_OF_DAY = "[0-9]T[0-9]{2}:[0-9]{2}";
    private static final ClientId NOBODY = new ClientId(new UUID(0, 0));
    private static final When WHEN = new When(LocalDate.parse("2026-03-23"), 22);

    private final SealedJson json = EventContracts.json(ProgrammeTypes::adjust);
    private final EventTypes<Coded> types = AnalyticsTypes.with(json);
    private final Pseudonym pseudonym = Pseudonym.of("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

    @Test
    void eachIsAsPromised() {
        EventContracts<Coded> contracts = EventContracts.of(types, CONTRACTS)
                .withoutDocument()
                .mayLack(Coded.StatusChanged.class, "because")
                .mayLack(Coded.PlanChanged.class, "from", "because")
                .mayLack(Coded.WindowChanged.class, "kind", "exercise", "onTarget")
                .mayLack(Coded.AggravationDetected.class, "attributedTo", "session")
                .mayLack(Coded.SessionJudged.class, "decision", "from", "grade")
                .mayLack(Coded.ProposalChanged.class, "rule", "exercise", "because")
                .mayLack(Coded.ReviewChanged.class, "resolution")
                .mayLack(Coded.MilestoneReached.class, "name")
                .mayLack(Coded.CoachDecided.class, "subject", "because")
                .mayLack(Coded.OverrideFollowed.class, "grade")
                .mayLack(Coded.DecisionTaken.class, "explanation");
        examples().forEach((of, coded) -> contracts.example(of, coded));
        contracts.example(new PseudonymRetired()).verify();
    }

    @Test
    void everyTypeOfEventIsToldOfOrLeftOut() {
        assertThat(ExampleEvents.all().stream().<Class<?>>map(Object::getClass).toList())
                .hasSameElementsAs(leaves());
        assertThat(ExampleEvents.all().stream()
                        .filter(event -> coded(event).isEmpty())
                        .map(ProgrammeEvent::getClass)
                        .collect(Collectors.toSet()))
                .isEqualTo(LEFT_OUT);
        assertThat(examples().values().stream().map(Object::getClass).collect(Collectors.toSet()))
                .hasSize(types.current().size() - 1)
                .doesNotContain(PseudonymRetired.class);
    }

    @Test
    void noneHasAnIdOrATimeOfDayOrWords() {
        examples()
                .forEach((of, coded) -> assertThat(json.write(NOBODY, coded))
                        .as(of)
                        .doesNotContainPattern(ID)
                        .doesNotContainPattern(TIME_OF_DAY)
                        .doesNotContain("sealed", "Away next week", "Has done it for years", "Knows his back well"));
    }

    @Test
    void whatIsNoCodeIsNotTold() {
        Explanation key = new Explanation("R-WIN-2.PASSED", Map.of());
        WhyTrace why = new WhyTrace(
                "rules@1",
                "STRICT@1",
                Instant.EPOCH,
                List.of(new Fired(
                        "R-WIN-2",
                        "PASSED",
                        Map.of(
                                "adherence",
                                "0.81",
                                "purpose",
                                "my own words",
                                "by",
                                UUID.randomUUID().toString()),
                        List.of(UUID.randomUUID()))),
                List.of(new Rejected("what she said", "R-STR-1", "COACH_ONLY")),
                key);
        Coded.DecisionTaken told = (Coded.DecisionTaken)
                coded(new DecisionTaken(UUID.randomUUID(), why)).orElseThrow();
        assertThat(told.fired()).containsExactly(new Coded.Rule("R-WIN-2", "PASSED", Map.of("adherence", 0.81)));
        assertThat(told.rejected()).containsExactly(new Coded.PassedOver("NO_CODE", "R-STR-1", "COACH_ONLY"));
        UUID somebody = UUID.randomUUID();
        assertThat(coded(new WorkshopNoted(ExampleEvents.SOURCE, somebody.toString())))
                .contains(new Coded.WorkshopCompleted(WHEN, "NO_CODE"));
    }

    @Test
    void aPseudonymIsTheHmacThatOtherToolsMake() {
        // HMAC-SHA-256 of "client 00000000-0000-0000-0000-000000000000" under 32 zero bytes, by openssl dgst
        assertThat(pseudonym.name(NOBODY)).isEqualTo("1c51c69fc11329869a4e20ed3c1829dc");
        assertThat(pseudonym.reference(new UUID(0, 0))).hasSize(16).isNotEqualTo(pseudonym.name(NOBODY));
        SecureRandom random = new SecureRandom();
        assertThat(Pseudonym.of(Pseudonym.newKey(random)).name(NOBODY))
                .isNotEqualTo(Pseudonym.of(Pseudonym.newKey(random)).name(NOBODY));
    }

    private Optional<Coded> coded(ProgrammeEvent event) {
        return Coding.of(event, WHEN, pseudonym::reference);
    }

    private Map<String, Coded> examples() {
        Map<String, Coded> examples = new LinkedHashMap<>();
        ExampleEvents.all()
                .forEach(event -> coded(event)
                        .ifPresent(coded -> examples.put(event.getClass().getSimpleName(), coded)));
        return examples;
    }

    private static List<Class<?>> leaves() {
        return leavesOf(ProgrammeEvent.class).toList();
    }

    private static Stream<Class<?>> leavesOf(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(AnalyticsTypesTest::leavesOf)
                : Stream.of(type);
    }
}
