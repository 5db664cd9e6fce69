package dev.backcoach.progress.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.version.StreamVersion;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.progress.client.ClientRecord;
import dev.backcoach.progress.followup.FollowUp;
import dev.backcoach.progress.followup.FollowUpTimes;
import dev.backcoach.progress.followup.FollowUps;
import dev.backcoach.progress.readmodel.Trends;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** What a client is asked next. */
@Path("/progress/v1/clients/{clientId}/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Follow-ups", description = "What is asked next, so that an app can remind.")
@APIResponse(responseCode = "400", description = "A parameter has a value that cannot be used; errors names it.")
@APIResponse(responseCode = "401", description = "The token is missing, expired or of another issuer.")
@APIResponse(responseCode = "403", description = "Neither this client nor the client's coach.")
@APIResponse(responseCode = "404", description = "No registration of this client has arrived here yet.")
@APIResponse(responseCode = "410", description = "The client's record has been erased.")
@APIResponse(
        responseCode = "503",
        description = "The database does not answer, or what `after` names is not here yet. Ask again after"
                + " Retry-After.")
public class FollowUpResource {

    private final Readers readers;
    private final Trends trends;
    private final InstantSource clock;
    private final FollowUps followUps = new FollowUps(FollowUpTimes.VERSION_1);

    FollowUpResource(Readers readers, Trends trends, InstantSource clock) {
        this.readers = readers;
        this.trends = trends;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "getFollowUps",
            summary = "What is asked now and in the next two days",
            description =
                    "Straight after a session (what is left of the rolling), the next morning (the check-in), and 24"
                            + " to 48 hours after. Each closes when it is answered or when its time is over; UPCOMING ones are"
                            + " there so that a phone can remind without a signal.")
    @APIResponse(
            responseCode = "200",
            description = "In the order in which they open; a handful at most.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = FollowUp.class),
                            examples = @ExampleObject(name = "The morning after a walk", value = """
                                                    [{"kind": "NEXT_MORNING", "state": "OPEN",
                                                      "opensAt": "2026-03-03T00:00:00Z",
                                                      "closesAt": "2026-03-11T00:00:00Z", "date": "2026-03-03",
                                                      "sessions": ["0195c2a0-6c00-7000-8000-0000000000a1"]}]""")))
    public List<FollowUp> open(
            @PathParam("clientId") ClientId client,
            @Parameter(description = "Wait for this version first, for example progress-17.") @QueryParam("after")
                    StreamVersion after) {
        ClientRecord record = readers.mayRead(client, after);
        Instant now = clock.instant();
        LocalDate today = now.atZone(record.timeZone()).toLocalDate();
        LocalDate registered = record.registeredAt().atZone(record.timeZone()).toLocalDate();
        return followUps.of(
                trends.recent(client, followUps.lookBackTo(today), today.plusDays(1)),
                registered,
                record.timeZone(),
                now);
    }
}
