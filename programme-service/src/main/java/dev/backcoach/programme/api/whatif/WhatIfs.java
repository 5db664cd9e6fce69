package dev.backcoach.programme.api.whatif;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageCursor;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.problem.ProblemType;
import dev.backcoach.programme.evaluation.ProgrammeDecider;
import dev.backcoach.programme.readmodel.Comparison;
import dev.backcoach.programme.readmodel.Comparison.Found;
import dev.backcoach.programme.readmodel.Comparison.Question;
import dev.backcoach.programme.readmodel.Comparisons;
import dev.backcoach.programme.readmodel.Comparisons.Begun;
import dev.backcoach.programme.readmodel.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the resources of one client and of a cohort have in common. */
@ApplicationScoped
class WhatIfs {

    private static final int READ_AT_ONCE = 200;
    private static final Duration COME_BACK = Duration.ofSeconds(10);
    private static final ProblemType TOO_MANY =
            new ProblemType("too-many-what-ifs", "Too many comparisons are under way", 429);

    private final Comparisons comparisons;
    private final Findings findings;
    private final Differences differences;
    private final Runs runs;
    private final OtherRules rules;
    private final InstantSource clock;

    WhatIfs(
            Comparisons comparisons,
            Findings findings,
            Differences differences,
            Runs runs,
            OtherRules rules,
            InstantSource clock) {
        this.comparisons = comparisons;
        this.findings = findings;
        this.differences = differences;
        this.runs = runs;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * 202 for a new one, 200 for the one that there is.
     *
     * @param only the client, or null for a cohort
     * @param stage of the clients of a cohort, or null
     * @param mode of the clients of a cohort, or null
     * @throws ProblemException 400 where the rules cannot be used, 409 where another comparison has the id, 429 while
     *     the coach has too many under way
     */
    Response start(
            UUID id, UUID coach, ClientId only, String stage, String mode, WhatIfBody body, List<ClientId> clients) {
        ProgrammeDecider other = rules.of(body);
        Question question = new Question(coach, only, stage, mode, differences.written(body));
        Begun begun = comparisons.begin(id, question, clients.size(), clock.instant());
        if (begun == Begun.TOO_MANY) {
            throw ProblemException.later(
                    TOO_MANY,
                    "At most " + Comparisons.OPEN_OF_A_COACH
                            + " of a coach are under way at once. Cancel one, or wait for its end.",
                    COME_BACK);
        }
        if (begun == Begun.NEW) {
            runs.queue(new Run(id, coach, other, clients));
        }
        Comparison comparison = comparisons.find(id, clock.instant()).orElseThrow(WhatIfs::unknown);
        if (!comparison.question().equals(question)) {
            throw ProblemException.wrongState(
                    comparison.question().coach().equals(coach)
                            ? comparison.state().name()
                            : "TAKEN",
                    "This id is another comparison's. Make up a new one.");
        }
        return Response.status(begun == Begun.NEW ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(view(comparison))
                .build();
    }

    WhatIfView view(UUID id, UUID coach, ClientId only) {
        return view(of(id, coach, only));
    }

    /** It leaves off within a second; one that has ended stays as it is. */
    WhatIfView cancel(UUID id, UUID coach, ClientId only) {
        of(id, coach, only);
        comparisons.end(id, Comparison.State.CANCELLED, null, clock.instant());
        return view(id, coach, only);
    }

    /** Only of clients whom the coach may still read. */
    Page<DifferenceView> differences(UUID id, UUID coach, ClientId only, PageRequest page) {
        of(id, coach, only);
        Map<ClientId, Boolean> readable = new HashMap<>();
        List<Found> found = new ArrayList<>();
        long after = page.after().map(cursor -> cursor.number(0)).orElse(0L);
        List<Found> next = findings.after(id, after, READ_AT_ONCE);
        while (!next.isEmpty() && found.size() < page.rows()) {
            next.stream()
                    .filter(f -> readable.computeIfAbsent(f.client(), client -> runs.mayRead(coach, client)))
                    .limit(page.rows() - found.size())
                    .forEach(found::add);
            next = findings.after(id, next.getLast().number(), READ_AT_ONCE);
        }
        return Page.of(found, page, f -> PageCursor.of(f.number())).map(differences::read);
    }

    private WhatIfView view(Comparison comparison) {
        return WhatIfView.of(
                comparison, differences.readRules(comparison.question().rules()), findings.kinds(comparison.id()));
    }

    /** The coach's own, about this client or about a cohort. */
    private Comparison of(UUID id, UUID coach, ClientId only) {
        return comparisons
                .find(id, clock.instant())
                .filter(comparison -> comparison.question().coach().equals(coach))
                .filter(comparison -> only == null
                        ? comparison.question().only() == null
                        : only.equals(comparison.question().only()))
                .orElseThrow(WhatIfs::unknown);
    }

    private static ProblemException unknown() {
        return ProblemException.notFound(
                "No such comparison of yours. They are kept for an hour after their end: start it again.");
    }
}
