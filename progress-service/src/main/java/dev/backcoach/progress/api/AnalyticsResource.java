package dev.backcoach.progress.api;

import dev.backcoach.platform.rest.problem.Problem;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.problem.ProblemType;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.platform.service.WithoutClientRecord;
import dev.backcoach.progress.cohort.CohortCount;
import dev.backcoach.progress.cohort.CohortFigures;
import dev.backcoach.progress.cohort.Period;
import dev.backcoach.progress.content.DiaryContentFiles;
import dev.backcoach.progress.diary.DiaryContent;
import dev.backcoach.progress.readmodel.CohortFilter;
import dev.backcoach.progress.readmodel.Cohorts;
import dev.backcoach.progress.readmodel.Cohorts.Portion;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** Figures about many clients: a coach's own, or everybody's for an analyst. */
@Path("/progress/v1/analytics")
@RunOnVirtualThread
@Tag(
        name = "Analytics",
        description =
                "Figures under pseudonyms, of clients who consent to analytics. What fewer than five clients stand"
                        + " behind is not shown.")
@APIResponse(responseCode = "400", description = "A parameter has a value that cannot be used; errors names it.")
@APIResponse(responseCode = "401", description = "The token is missing, expired or of another issuer.")
@APIResponse(responseCode = "403", description = "Neither a coach nor an analyst.")
@APIResponse(responseCode = "503", description = "The database does not answer. Ask again after Retry-After.")
public class AnalyticsResource {

    private static final int MOST_AT_ONCE = 2_000;
    private static final String CSV = "text/csv;charset=UTF-8";

    private final Cohorts cohorts;
    private final Caller caller;
    private final InstantSource clock;
    private final DiaryContent content = DiaryContentFiles.current();

    AnalyticsResource(Cohorts cohorts, Caller caller, InstantSource clock) {
        this.cohorts = cohorts;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/cohort")
    @Produces(MediaType.APPLICATION_JSON)
    @WithoutClientRecord("Figures about at least five clients, under pseudonyms.")
    @RolesAllowed({Roles.COACH, Roles.ANALYST})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "getCohort",
            summary = "Figures about a cohort",
            description =
                    "Adherence and drop-out by week in the programme, days to the first passed window, improvement by"
                            + " each measure's own rule, and adverse events per active day. A coach sees own clients, an"
                            + " analyst all, in both cases those who consent to analytics.")
    @APIResponse(
            responseCode = "200",
            description = "Figures; null with `suppressed` where fewer than five clients stand behind them.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CohortFigures.class),
                            examples = @ExampleObject(name = "Twelve clients", value = """
                                {"clients": 12, "suppressed": false, "weeks": [
                                 {"week": 1, "clients": 12, "adherence": 0.86, "dropOut": 0.00,
                                  "suppressed": false},
                                 {"week": 2, "clients": null, "adherence": null, "dropOut": null,
                                  "suppressed": true}],
                                 "firstCleanWindow": {"clients": 8, "medianDays": 21.5,
                                  "suppressed": false},
                                 "improvement": [{"measure": "NRS", "clients": 10, "improved": 6,
                                  "recovered": 0, "worse": null, "suppressed": false}],
                                 "adverseEvents": {"activeDays": 640, "events": null,
                                  "perThousandActiveDays": null, "suppressed": true}}\
                                """)))
    @APIResponse(
            responseCode = "422",
            description = "More than 2,000 clients: narrow the filters, or read the stream cohort.csv.")
    public CohortFigures figures(@BeanParam CohortRequest request) {
        Period period = request.period(clock.instant());
        CohortFilter filter = filter(request);
        long clients = cohorts.sizes(filter, period).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        if (clients > MOST_AT_ONCE) {
            throw new ProblemException(Problem.of(
                            ProblemType.RULE,
                            "These are more than " + MOST_AT_ONCE + " clients. Narrow mode or stage, or read the stream"
                                    + " /progress/v1/analytics/cohort.csv with the same parameters.")
                    .with("rule", "COHORT-SIZE"));
        }
        var count = new CohortCount(period, content);
        Portion portion = cohorts.portion(filter, period, null);
        while (portion.last() != null) {
            portion.members().forEach(count::add);
            portion = cohorts.portion(filter, period, portion.last());
        }
        return count.figures();
    }

    @GET
    @Path("/cohort.csv")
    @Produces(CSV)
    @WithoutClientRecord("Figures about at least five clients, under pseudonyms.")
    @RolesAllowed({Roles.COACH, Roles.ANALYST})
    @Operation(
            operationId = "getCohortCsv",
            summary = "A cohort as a stream of lines",
            description =
                    "One line for each week of each client, under pseudonyms, as fast as they are read. `client` of"
                            + " `of` tells how far it has come; the header Backcoach-Clients tells how many there will be."
                            + " Clients of a mode and stage with fewer than five clients are left out.")
    @APIResponse(
            responseCode = "200",
            description = "CSV (RFC 4180) with a header line.",
            content = @Content(mediaType = "text/csv", examples = @ExampleObject(name = "One week", value = """
                client,of,pseudonym,mode,stage,week,due,done,check_ins,sessions,active_days,worst_pain,adverse_events,dropped_out
                1,12,5f0c9a52-4f6b-4f0c-9d5e-6a2f4f3a9b10,ONLINE,START,1,7,6,7,6,7,2,0,false\
                """)))
    public Response csv(@BeanParam CohortRequest request) {
        Period period = request.period(clock.instant());
        var csv = new CohortCsv(cohorts, filter(request), period, content);
        StreamingOutput lines = csv::write;
        return Response.ok(lines)
                .header("Backcoach-Clients", csv.clients())
                .header("Content-Disposition", "attachment; filename=\"cohort.csv\"")
                .build();
    }

    private CohortFilter filter(CohortRequest request) {
        UUID coach = caller.is(Roles.ANALYST) ? null : caller.id();
        return new CohortFilter(coach, request.mode(), request.stage());
    }
}
