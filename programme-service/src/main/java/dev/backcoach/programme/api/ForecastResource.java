package dev.backcoach.programme.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.types.Known;
import dev.backcoach.platform.rest.version.Preconditions;
import dev.backcoach.platform.rest.version.StreamVersion;
import dev.backcoach.platform.service.EventLog;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.programme.command.ProgrammeCommand;
import dev.backcoach.programme.event.ProgrammeEvent;
import dev.backcoach.programme.programme.Programme;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How long it may take (R-DUR-1). */
@Path("/programme/v1/clients/{clientId}/forecast")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Programme", description = "The plan, and what is watched.")
public class ForecastResource {

    private final EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log;
    private final ClientRecords records;
    private final ForecastViews forecasts;
    private final InstantSource clock;

    ForecastResource(
            EventLog<ProgrammeCommand, ProgrammeEvent, Programme> log,
            ClientRecords records,
            ForecastViews forecasts,
            InstantSource clock) {
        this.log = log;
        this.records = records;
        this.forecasts = forecasts;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "getForecast",
            summary = "Read how long it may take to the goal",
            description =
                    "A range to plan with and no promise: the programme run forward with an ideal client, stretched by"
                            + " how much of the plan is done and by the severity of the injury, and shown 30 % either way. It says"
                            + " what it rests on and is worked out anew each time.")
    @APIResponse(
            responseCode = "200",
            description = "The range",
            content =
                    @Content(
                            schema = @Schema(implementation = ForecastView.class),
                            examples = @ExampleObject(name = "Six windows of fourteen days", value = """
                                    {"clientId": "0198b2c4-0000-7000-8000-000000000000", "asOf": "2026-03-12",
                                     "windowsLeft": 6, "goalInSight": true, "days": 131, "fromDays": 92, "toDays": 171,
                                     "fromDate": "2026-06-12", "toDate": "2026-08-30",
                                     "restsOn": {"policy": "STRICT@1", "adherence": 0.8, "adherenceMeasured": true,
                                      "severity": 2, "severityFactor": 1.25, "spread": 0.3},
                                     "text": "At your present pace it may take about 13 to 25 weeks to get to your goal."}""")))
    @APIResponse(responseCode = "304", description = "The range is the one that you have")
    @APIResponse(responseCode = "400", description = "A parameter has a value that cannot be used")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Neither this client nor the client's coach")
    @APIResponse(responseCode = "404", description = "Nothing has arrived here about this client")
    @APIResponse(responseCode = "409", description = "The programme does not run; state says why")
    @APIResponse(responseCode = "410", description = "The record has been erased")
    @APIResponse(
            responseCode = "503",
            description = "What after= asks for is not here yet; ask again after Retry-After")
    public Response forecast(
            @PathParam("clientId") ClientId client,
            @Parameter(description = "Wait until this has been taken in", example = "progress-17") @QueryParam("after")
                    StreamVersion after,
            @BeanParam Preconditions conditions) {
        Known<Programme> known = records.readable(client, after);
        Instant now = clock.instant();
        return conditions.answer(
                log.version(known.version()).etag(known.state().day(now)), () -> forecasts.view(client, known, now));
    }
}
