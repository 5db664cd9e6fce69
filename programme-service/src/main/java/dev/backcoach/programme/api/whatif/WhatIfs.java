package dev.backcoach.programme.api.whatif;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageCursor;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.programme.content.Explanations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the resources of one client and of a cohort have in common. */
@ApplicationScoped
class WhatIfs {

    private final Runs runs;
    private final OtherRules rules;
    private final Explanations explanations;
    private final InstantSource clock;

    WhatIfs(Runs runs, OtherRules rules, Explanations explanations, InstantSource clock) {
        this.runs = runs;
        this.rules = rules;
        this.explanations = explanations;
        this.clock = clock;
    }

    /** 202 for a new one, 200 for the one that there is. */
    Response start(UUID id, Run.Asked asked, List<ClientId> clients) {
        boolean fresh = runs.begin(new Run(id, asked, rules.of(asked.body()), clients, clock.instant()));
        WhatIfView view = WhatIfView.of(runs.of(id, asked.coach(), asked.only()));
        return Response.status(fresh ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(view)
                .build();
    }

    WhatIfView view(UUID id, UUID coach, ClientId only) {
        return WhatIfView.of(runs.of(id, coach, only));
    }

    WhatIfView cancel(UUID id, UUID coach, ClientId only) {
        Run run = runs.of(id, coach, only);
        runs.cancel(run);
        return WhatIfView.of(run);
    }

    /** Only of clients whom the coach may still read. */
    Page<DifferenceView> differences(UUID id, UUID coach, ClientId only, PageRequest page) {
        Map<ClientId, Boolean> readable = new HashMap<>();
        List<Run.Found> found =
                runs
                        .of(id, coach, only)
                        .foundAfter(page.after().map(cursor -> cursor.number(0)).orElse(0L))
                        .stream()
                        .filter(f -> readable.computeIfAbsent(f.client(), client -> runs.mayRead(coach, client)))
                        .limit(page.rows())
                        .toList();
        return Page.of(found, page, f -> PageCursor.of(f.number())).map(f -> DifferenceView.of(f, explanations));
    }
}
