package dev.backcoach.programme.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.programme.api.ProgrammeView.BaselinesView;
import dev.backcoach.programme.api.ProgrammeView.Item;
import dev.backcoach.programme.api.ProgrammeView.NextPlan;
import dev.backcoach.programme.api.ProgrammeView.ProposalSummary;
import dev.backcoach.programme.api.ProgrammeView.WindowView;
import dev.backcoach.programme.catalogue.Catalogue;
import dev.backcoach.programme.catalogue.Stage;
import dev.backcoach.programme.evaluation.ProgrammeDecider;
import dev.backcoach.programme.plan.Change;
import dev.backcoach.programme.plan.Pause;
import dev.backcoach.programme.plan.Plan;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Proposal;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.programme.Course;
import dev.backcoach.programme.programme.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A programme as it is shown. */
@ApplicationScoped
public class ProgrammeViews {

    private final Doses doses;
    private final Catalogue catalogue;
    private final ProgrammeDecider decider;

    ProgrammeViews(Doses doses, Catalogue catalogue, ProgrammeDecider decider) {
        this.doses = doses;
        this.catalogue = catalogue;
        this.decider = decider;
    }

    /** @param today the client's local date */
    ProgrammeView view(ClientId client, Programme programme, LocalDate today) {
        Optional<Plan> plan = programme.planOn(today);
        return new ProgrammeView(
                client.value(),
                programme.status().name(),
                plan.map(Plan::version).orElse(0),
                plan.flatMap(this::stage).map(Stage::name).orElse(null),
                Optional.ofNullable(programme.course()).map(Course::policy).orElse(null),
                plan.map(p -> items(client, p)).orElse(List.of()),
                programme
                        .nextPlan(today)
                        .map(next -> new NextPlan(next.version(), next.effectiveOn(), items(client, next)))
                        .orElse(null),
                programme
                        .window()
                        .map(window -> window(programme, window, today))
                        .orElse(null),
                holds(programme),
                programme.proposal().map(this::proposal).orElse(null),
                programme
                        .baselines()
                        .map(at -> new BaselinesView(at.usual(), at.worst(), at.stiffness()))
                        .orElse(null),
                programme.gates(),
                decider.nextReview(programme).orElse(null));
    }

    private Optional<Stage> stage(Plan plan) {
        return plan.items().stream()
                .map(item -> catalogue.exercise(item.exercise()).stageOf(item.rung()))
                .max(Comparator.naturalOrder());
    }

    private List<Item> items(ClientId client, Plan plan) {
        return plan.items().stream().map(item -> item(client, item)).toList();
    }

    private Item item(ClientId client, Prescription item) {
        return new Item(
                item.exercise(),
                doses.nameOf(item.exercise()),
                item.rung(),
                doses.of(item.exercise(), item.rung(), item.timesPerWeek()),
                item.since(),
                "/programme/v1/clients/" + client + "/programme/items/" + item.exercise() + "/origin");
    }

    private WindowView window(Programme programme, Window window, LocalDate today) {
        Change change = window.change();
        return new WindowView(
                window.kind().name(),
                window.firstDay(),
                window.lastDay(),
                decider.observedDays(programme, today),
                decider.adherence(programme, today).orElse(null),
                change == null ? null : change.exercise());
    }

    /** Why nothing increases at present. */
    private static List<String> holds(Programme programme) {
        List<String> holds = new ArrayList<>();
        Course course = programme.course();
        if (course == null) {
            return holds;
        }
        if (course.blocked() != null) {
            holds.add("BLOCKED_" + course.blocked().name());
        }
        course.pauses().forEach(pause -> holds.add(pause == Pause.COACH ? "PAUSED_BY_COACH" : pause.name()));
        if (course.flare() != null) {
            holds.add("FLARE");
        }
        if (course.increasesHeld()) {
            holds.add("PULSE_OVERDUE");
        }
        if (course.review() != null) {
            holds.add("REVIEW_" + course.review().name());
        }
        return holds;
    }

    private ProposalSummary proposal(Proposal proposal) {
        return new ProposalSummary(
                proposal.id(),
                proposal.kind().name(),
                proposal.exercise(),
                doses.of(proposal.exercise(), proposal.rung(), proposal.timesPerWeek()),
                proposal.proposedAt(),
                proposal.expiresAt());
    }
}
