package dev.backcoach.platform.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.platform.eventlog.postgres.JobTable;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageCursor;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.rest.problem.Problem;
import dev.backcoach.platform.rest.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What goes over the whole log: checks and rebuilds, one at a time. For operations alone. */
@Path("/{service}/v1/operations/jobs")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
@RolesAllowed(Roles.OPERATIONS)
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Not with the role operations")
@APIResponse(responseCode = "503", description = "The database does not answer")
public class JobsResource {

    private final EventLogs logs;
    private final Caller caller;

    JobsResource(EventLogs logs, Caller caller) {
        this.logs = logs;
        this.caller = caller;
    }

    /**
     * What is to be done.
     *
     * @param kind a check that every client's kept state is what its events add up to; a check of versions and of what is
     *     published; or filling a read model anew
     * @param readModel its name, for a rebuild alone
     */
    public record NewJob(
            @NotNull @Schema(examples = "REPLAY_CHECK") Jobs.Kind kind,

            @Size(min = 1, max = 100)
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "Its name, for READ_MODEL_REBUILD alone")
            String readModel) {}

    @PUT
    @Path("/{jobId}")
    @Operation(
            operationId = "StartJob",
            summary = "Start a check of the whole log or a rebuild of a read model",
            description = "Under an id that you make up. One job runs at a time, in small steps with rests between."
                    + " Sent again with the same id, this tells how far it is.")
    @APIResponse(
            responseCode = "201",
            description = "It has begun",
            content = @Content(schema = @Schema(implementation = JobTable.Job.class)))
    @APIResponse(
            responseCode = "200",
            description = "It had begun before",
            content = @Content(schema = @Schema(implementation = JobTable.Job.class)))
    @APIResponse(responseCode = "400", description = "The job cannot be understood")
    @APIResponse(responseCode = "409", description = "Another job is running, or this id is another job's")
    @APIResponse(
            responseCode = "503",
            description = "The database does not answer, or the Kafka broker, which LOG_VERIFICATION reads from",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            examples = {
                                @ExampleObject(name = "The database does not answer", value = """
                                        {"type": "urn:backcoach:problem:store-unavailable",
                                         "title": "The database does not answer", "status": 503,
                                         "detail": "Send the same request again after the time in Retry-After."}"""),
                                @ExampleObject(name = "The Kafka broker does not answer", value = """
                                        {"type": "urn:backcoach:problem:transport-unavailable",
                                         "title": "The Kafka broker does not answer", "status": 503,
                                         "detail": "See to the broker, then send the same request again."}""")
                            }))
    public Response start(
            @PathParam("service") String service, @PathParam("jobId") UUID id, @NotNull @Valid NewJob body) {
        Jobs jobs = jobs(service);
        if ((body.kind() == Jobs.Kind.READ_MODEL_REBUILD) != (body.readModel() != null)) {
            throw ProblemException.body("/readModel", "is given for READ_MODEL_REBUILD, and for nothing else");
        }
        Optional<JobTable.Job> known = jobs.table().of(id);
        if (known.isEmpty() && jobs.begin(id, body.kind(), body.readModel(), caller.actor())) {
            return Response.status(Response.Status.CREATED)
                    .entity(jobs.table().of(id).orElseThrow())
                    .build();
        }
        JobTable.Job same = known.filter(job ->
                        job.kind().equals(body.kind().name()) && Objects.equals(job.argument(), body.readModel()))
                .orElseThrow(
                        () -> ProblemException.wrongState(
                                "RUNNING",
                                "Another job is running, or this id is another job's. List the jobs; wait for it or cancel it."));
        return Response.ok(same).build();
    }

    @GET
    @Operation(
            operationId = "Jobs",
            summary = "List the jobs that are remembered",
            description = "At most fifty, the latest first.")
    @APIResponse(responseCode = "200", description = "The jobs")
    public List<JobTable.Job> all(@PathParam("service") String service) {
        return jobs(service).table().all();
    }

    @GET
    @Path("/{jobId}")
    @Operation(
            operationId = "Job",
            summary = "Read how far a job is",
            description =
                    "Steps done of those there are, which is an estimate while it runs, and how much it has found.")
    @APIResponse(responseCode = "200", description = "The job")
    @APIResponse(responseCode = "400", description = "The id cannot be used")
    @APIResponse(responseCode = "404", description = "No such job")
    public JobTable.Job job(@PathParam("service") String service, @PathParam("jobId") UUID id) {
        return jobs(service).table().of(id).orElseThrow(() -> OperationsResource.noSuchJob(id));
    }

    @GET
    @Path("/{jobId}/findings")
    @Operation(
            operationId = "JobFindings",
            summary = "List what a job has found",
            description = "The first 10,000, in the order of finding: which client, and what is wrong in words.")
    @APIResponse(responseCode = "200", description = "A page of findings")
    @APIResponse(responseCode = "400", description = "The id or the page cannot be used")
    public Page<JobTable.Finding> findings(
            @PathParam("service") String service, @PathParam("jobId") UUID id, @Valid @BeanParam PageRequest page) {
        long after = page.after().map(cursor -> cursor.number(0)).orElse(0L);
        return Page.of(
                jobs(service).table().findings(id, after, page.rows()),
                page,
                finding -> PageCursor.of(finding.number()));
    }

    @DELETE
    @Path("/{jobId}")
    @Operation(
            operationId = "CancelJob",
            summary = "Cancel a job",
            description = "It leaves off after the step in hand and takes back what is half done; a rebuild leaves the"
                    + " live read model as it was. Of a job that has ended this changes nothing.")
    @APIResponse(responseCode = "200", description = "The job as it is now")
    @APIResponse(responseCode = "400", description = "The id cannot be used")
    @APIResponse(responseCode = "404", description = "No such job")
    public JobTable.Job cancel(@PathParam("service") String service, @PathParam("jobId") UUID id) {
        JobTable table = jobs(service).table();
        table.cancel(id);
        return table.of(id).orElseThrow(() -> OperationsResource.noSuchJob(id));
    }

    private Jobs jobs(String service) {
        return logs.named(service).operations().jobs();
    }
}
