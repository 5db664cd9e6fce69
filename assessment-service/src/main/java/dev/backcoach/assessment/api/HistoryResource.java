package dev.backcoach.assessment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.assessment.client.ClientRecord;
import dev.backcoach.assessment.command.AssessmentCommand;
import dev.backcoach.assessment.compare.Series;
import dev.backcoach.assessment.event.AssessmentEvent;
import dev.backcoach.assessment.protocol.Protocols;
import dev.backcoach.assessment.readmodel.AssessmentEntry;
import dev.backcoach.assessment.readmodel.AssessmentHistory;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.rest.version.StreamVersion;
import dev.backcoach.platform.service.Caller;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** A client's assessments over time, and what is due now. */
@Path("/assessment/v1/clients/{clientId}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
@APIResponse(responseCode = "400", description = "A parameter cannot be used.")
@APIResponse(responseCode = "401", description = "No valid token.")
@APIResponse(responseCode = "403", description = "Not the caller's own record, or not a client of this coach.")
@APIResponse(responseCode = "404", description = "The client's intake has not arrived here yet.")
@APIResponse(responseCode = "410", description = "The client's record has been erased.")
@APIResponse(responseCode = "503", description = "Not taken in yet, or the database does not answer; see Retry-After.")
public class HistoryResource {

    private final EventLog<AssessmentCommand, AssessmentEvent, ClientRecord> log;
    private final Clients clients;
    private final Protocols protocols;
    private final AssessmentHistory history;
    private final Recorder recorder;
    private final Caller caller;

    HistoryResource(
            EventLog<AssessmentCommand, AssessmentEvent, ClientRecord> log,
            Clients clients,
            Protocols protocols,
            AssessmentHistory history,
            Recorder recorder,
            Caller caller) {
        this.log = log;
        this.clients = clients;
        this.protocols = protocols;
        this.history = history;
        this.recorder = recorder;
        this.caller = caller;
    }

    /** All assessments of a client. */
    @GET
    @Path("assessments")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "assessments",
            summary = "A client's assessments",
            description = "However long ago, the newest first, with the scores of ranked sub-links and what stands.")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the one after it.")
    public Page<ListedAssessment> assessments(
            @PathParam("clientId") ClientId client,
            @BeanParam PageRequest request,
            @Parameter(description = "Wait for this, for example assessment-9.") @QueryParam("after")
                    StreamVersion after) {
        clients.visible(client, null);
        log.awaitReadModel(AssessmentHistory.NAME, client, after);
        return history.page(client, request).map(ListedAssessment::of);
    }

    /** What the client can do alone on the portal now. */
    @GET
    @Path("due-tests")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "dueTests",
            summary = "Self-tests that are due",
            description = "Those of the open assessment that the client takes alone and has not recorded yet, with"
                    + " instructions, and those that are left out, with the reasons. They may be spread over several"
                    + " days. Without an open assessment nothing is due.")
    @APIResponse(responseCode = "200", description = "What is due; not more than the protocol has tests.")
    public DueTestsResponse due(
            @PathParam("clientId") ClientId client,
            @Parameter(description = "Wait for this, for example intake-7.") @QueryParam("after") StreamVersion after) {
        ClientRecord known = clients.visible(client, after).state();
        return known.open()
                .map(open -> new AssessmentView(
                                known,
                                open,
                                protocols.version(open.protocol()),
                                recorder.today(),
                                caller.is(Roles.COACH))
                        .due())
                .orElse(DueTestsResponse.NOTHING);
    }

    /**
     * Completed assessments as lines of a plot.
     *
     * @param subLinks lines of scores, lower is better; points in order of time
     * @param tests lines of readings; points in order of time
     * @param next the cursor of the page with what was before; absent on the last one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Completed assessments as lines of a plot, points in order of time.")
    public record SeriesResponse(List<Series.ScoreLine> subLinks, List<Series.ValueLine> tests, String next) {}

    /** How sub-links and tests went over time. */
    @GET
    @Path("series")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "assessmentSeries",
            summary = "Sub-links and tests over time",
            description = "Ready to plot: a line for each sub-link and each test with a number. A page holds the"
                    + " assessments completed last, as many as limit says; next leads to those before.")
    @APIResponse(responseCode = "200", description = "The lines.")
    public SeriesResponse series(
            @PathParam("clientId") ClientId client,
            @BeanParam PageRequest request,
            @Parameter(description = "Wait for this, for example assessment-9.") @QueryParam("after")
                    StreamVersion after) {
        clients.visible(client, null);
        log.awaitReadModel(AssessmentHistory.NAME, client, after);
        Page<AssessmentEntry> page = history.completed(client, request);
        List<Series.Taken> taken = page.items().reversed().stream()
                .map(entry -> new Series.Taken(entry.completedAt(), entry.scores()))
                .toList();
        return new SeriesResponse(Series.ofSubLinks(taken), Series.ofTests(taken, protocols.current()), page.next());
    }
}
