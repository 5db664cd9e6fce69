package dev.backcoach.programme.forecast;

import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.Dose;
import dev.backcoach.programme.catalogue.Movement;
import dev.backcoach.programme.command.ConfirmProposal;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.command.ResolveReview;
import dev.backcoach.programme.command.RunReviews;
import dev.backcoach.programme.command.TakeIn;
import dev.backcoach.programme.evaluation.ProgrammeDecider;
import dev.backcoach.programme.event.AssessmentNoted;
import dev.backcoach.programme.event.CheckInNoted;
import dev.backcoach.programme.event.FactNoted;
import dev.backcoach.programme.event.OutcomeNoted;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.event.ScreenNoted;
import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.event.Source;
import dev.backcoach.programme.event.WindowPassed;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.ScreenOutcome;
import dev.backcoach.programme.plan.WindowKind;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A programme run forward with a client who does everything, feels nothing and is tested clean, and with a coach who
 * agrees at once (domain.md R-DUR-1). It decides with the real decider and records nothing.
 */
public final class IdealClient {

    private static final int DAYS_OF_A_WEEK = 7;
    private static final long INVENTED = 0x1dea1L;
    private static final double FULL_FUNCTION = 10;
    private static final int FULL_CONFIDENCE = 10;
    private static final List<String> SUB_LINKS =
            List.of("HIP.ROM", "HIP.STABILITY", "HIP.MUSCLE", "CORE.STABILITY", "CORE.STRENGTH", "CORE.ENDURANCE");

    private final ProgrammeDecider decider;
    private final Catalogue catalogue;
    private Programme state;
    private long facts;
    private int windows;
    private int windowDays;

    public IdealClient(ProgrammeDecider decider, Catalogue catalogue, Programme from) {
        this.decider = decider;
        this.catalogue = catalogue;
        this.state = from;
    }

    /** The state that it has come to. */
    public Programme state() {
        return state;
    }

    /** Normal windows that have passed on the way. */
    public int windows() {
        return windows;
    }

    /** Their lengths added up, in days. */
    public int windowDays() {
        return windowDays;
    }

    /** Lives one local day: check-in, pulse and function weekly, every item of the plan, and the coach in the evening. */
    public void live(LocalDate day) {
        tell(checkIn(day));
        if (day.toEpochDay() % DAYS_OF_A_WEEK == 0) {
            tell(new ScreenNoted(source(at(day, 8)), ScreenNoted.PULSE, ScreenOutcome.CLEARED, List.of()));
            tell(new OutcomeNoted(source(at(day, 9)), at(day, 9), FULL_FUNCTION, FULL_CONFIDENCE, null));
        }
        if (state.course().aim().retestAskedOn() != null) {
            tell(assessment(day));
        }
        for (Prescription item : state.course().planOn(day).items()) {
            if (day.toEpochDay() % DAYS_OF_A_WEEK < item.timesPerWeek()) {
                tell(session(day, item));
            }
        }
        Instant evening = at(day, 20).toInstant();
        on(new RunReviews(evening));
        Course course = state.course();
        if (course.review() != null) {
            on(new ResolveReview(new UUID(0, 0), evening));
        } else if (course.proposal() != null && !course.increasesHeld()) {
            on(new ConfirmProposal(course.proposal().id(), new UUID(0, 0), evening));
        }
    }

    /** Takes the physical tests, all clean. */
    void test(LocalDate day) {
        tell(assessment(day));
    }

    private void tell(FactNoted fact) {
        on(new TakeIn(fact));
    }

    private void on(ProgrammeCommand command) {
        for (ProgrammeEvent event : decider.decide(command, state)) {
            state = decider.evolve(state, event);
            if (event instanceof WindowPassed passed && passed.window().kind() == WindowKind.NORMAL) {
                windows++;
                windowDays += passed.window().length();
            }
        }
    }

    private OffsetDateTime at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0))
                .atZone(state.profile().zoneId())
                .toOffsetDateTime();
    }

    private Source source(OffsetDateTime at) {
        facts++;
        return new Source(new UUID(INVENTED, facts), Long.MAX_VALUE / 2 + facts, at, at.toInstant());
    }

    private CheckInNoted checkIn(LocalDate day) {
        Source source = source(at(day, 7));
        return new CheckInNoted(source, source.eventId(), 1, day, source.occurredAt(), 0, 0, 0, false);
    }

    private SessionNoted session(LocalDate day, Prescription item) {
        Dose dose = catalogue.exercise(item.exercise()).rung(item.rung()).dose();
        Source source = source(at(day, 18));
        return new SessionNoted(
                source,
                source.eventId(),
                1,
                item.exercise(),
                source.occurredAt().minusMinutes(20),
                source.occurredAt(),
                dose.sets(),
                dose.amount(),
                dose.unit(),
                dose.load(),
                0,
                0,
                3,
                false,
                null,
                null);
    }

    private AssessmentNoted assessment(LocalDate day) {
        Source source = source(at(day, 10));
        Map<String, String> clean = catalogue.movements().stream()
                .map(Movement::codes)
                .flatMap(List::stream)
                .collect(Collectors.toMap(code -> code, _ -> AssessmentNoted.CLEAN, (one, _) -> one));
        return new AssessmentNoted(
                source,
                source.eventId(),
                "NO_WEAK_LINK",
                List.of(),
                Map.of("core.str.plank", 0.0, "hip.stb.sls", 0.0),
                SUB_LINKS.stream().collect(Collectors.toMap(link -> link, _ -> 0.0)),
                Map.of(),
                clean,
                Map.of(),
                false);
    }
}
