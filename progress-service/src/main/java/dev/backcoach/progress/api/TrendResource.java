package dev.backcoach.progress.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.paging.Page;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.progress.client.ClientRecord;
import dev.backcoach.progress.readmodel.TimeLineItem;
import dev.backcoach.progress.readmodel.Trends;
import dev.backcoach.progress.trend.DosePoint;
import dev.backcoach.progress.trend.Outcomes;
import dev.backcoach.progress.trend.TrendDay;
import dev.backcoach.progress.trend.TrendWeek;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** What one client's diary amounts to over time, ready to be plotted. */
@Path("/progress/v1/clients/{clientId}/trends")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Trends", description = "One client over time, in local days.")
@APIResponse(responseCode = "400", description = "A parameter has a value that cannot be used; errors names it.")
@APIResponse(responseCode = "401", description = "The token is missing, expired or of another issuer.")
@APIResponse(responseCode = "403", description = "Neither this client nor the client's coach.")
@APIResponse(responseCode = "404", description = "No registration of this client has arrived here yet.")
@APIResponse(responseCode = "410", description = "The client's record has been erased.")
@APIResponse(
        responseCode = "503",
        description = "The database does not answer, or what `after` names is not here yet. Ask again after"
                + " Retry-After.")
public class TrendResource {

    private final Readers readers;
    private final Trends trends;
    private final InstantSource clock;

    TrendResource(Readers readers, Trends trends, InstantSource clock) {
        this.readers = readers;
        this.trends = trends;
        this.clock = clock;
    }

    @GET
    @Path("/days")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "getTrendDays",
            summary = "Pain and stiffness day by day",
            description =
                    "Each local day of the range, the earliest first, with medians over the seven days that end on"
                            + " it. A day about which nothing was reported has `reported` false and no values: silence is not"
                            + " the same as no pain.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `next` is the cursor of the one after it.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = TrendDay.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            }),
                            examples = @ExampleObject(name = "A day with a check-in and one without", value = """
                                                    {"items": [
                                                     {"date": "2026-03-03", "reported": true, "observed": true,
                                                      "painNow": 1, "worstPain": 2, "sessionPain": 1,
                                                      "stiffnessMinutes": 5, "painMedian": 1.0,
                                                      "stiffnessMedian": 5.0, "sessions": 1, "skippedSessions": 0,
                                                      "illOrTravelling": false, "flare": false, "medicationDays": 1},
                                                     {"date": "2026-03-04", "reported": false, "observed": false,
                                                      "painNow": null, "worstPain": null, "sessionPain": null,
                                                      "stiffnessMinutes": null, "painMedian": 1.0, "stiffnessMedian": 5.0, "sessions": 0,
                                                      "skippedSessions": 0, "illOrTravelling": false,
                                                      "flare": false}]}""")))
    public Page<TrendDay> days(
            @PathParam("clientId") ClientId client, @BeanParam DayRange range, @BeanParam PageRequest page) {
        DayRange days = asked(client, range);
        return ListPage.ofDays(trends.days(client, days.from(), days.to()), page, TrendDay::date);
    }

    @GET
    @Path("/weeks")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "getTrendWeeks",
            summary = "Adherence by week and exercise",
            description =
                    "Weeks from Monday to Sunday that touch the range, the earliest first. A session counts when at"
                            + " least half of the prescribed volume was done, one for each exercise and day.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `next` is the cursor of the one after it.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = TrendWeek.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            }),
                            examples = @ExampleObject(name = "A week of daily walks with one left out", value = """
                                                    {"items": [{"from": "2026-03-02", "countedDays": 7,
                                                     "adherence": 0.86, "exercises": [
                                                     {"exercise": "walk.block", "due": 7, "done": 6,
                                                      "adherence": 0.86}]}]}""")))
    public Page<TrendWeek> weeks(
            @PathParam("clientId") ClientId client, @BeanParam DayRange range, @BeanParam PageRequest page) {
        DayRange days = asked(client, range);
        return ListPage.ofDays(trends.weeks(client, days.from(), days.to()), page, TrendWeek::from);
    }

    @GET
    @Path("/doses")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "getTrendDoses",
            summary = "Dose over time",
            description = "How much of each exercise was done on each day of the range, by day and then by exercise.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `next` is the cursor of the one after it.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = DosePoint.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            }),
                            examples = @ExampleObject(name = "A walk", value = """
                                                    {"items": [{"date": "2026-03-03", "exercise": "walk.block",
                                                     "volume": 12, "unit": "MINUTES", "prescribedVolume": 12,
                                                     "inPlan": true}]}""")))
    public Page<DosePoint> doses(
            @PathParam("clientId") ClientId client, @BeanParam DayRange range, @BeanParam PageRequest page) {
        DayRange days = asked(client, range);
        return ListPage.ofDaysAndNames(
                trends.doses(client, days.from(), days.to()),
                page,
                DosePoint::date,
                point -> point.exercise() + ' ' + point.unit());
    }

    @GET
    @Path("/outcomes")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "getTrendOutcomes",
            summary = "Outcomes against their meaningful change",
            description =
                    "Pain of the first seven days of the range against that of the last seven, as medians of check-ins;"
                            + " each other measure with its scores, the latest held against the first.")
    @APIResponse(
            responseCode = "200",
            description = "Pain by 7-day medians, and one for each measure and pack.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Outcomes.class),
                            examples = @ExampleObject(name = "Pain and activities that matter", value = """
                                                    {"pain": {"first": 5.0, "latest": 3.0, "verdicts": ["IMPROVED"]},
                                                     "measures": [{"measure": "PSFS", "pack": null, "first": 3.00,
                                                      "latest": 6.00, "verdicts": ["IMPROVED"],
                                                      "improvedActivities": 2, "points": [
                                                      {"date": "2026-03-02", "measure": "PSFS", "pack": null,
                                                       "score": 3.00, "scores": [2, 4, 3]},
                                                      {"date": "2026-03-16", "measure": "PSFS", "pack": null,
                                                       "score": 6.00, "scores": [5, 6, 7]}]}]}""")))
    public Outcomes outcomes(@PathParam("clientId") ClientId client, @BeanParam DayRange range) {
        DayRange days = asked(client, range);
        return trends.outcomes(client, days.from(), days.to());
    }

    @GET
    @Path("/time-line")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "getTimeLine",
            summary = "What the programme came to",
            description =
                    "Flares, decisions, passed windows, stages, pauses and stops of the range, the earliest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page; `next` is the cursor of the one after it.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = TimeLineItem.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            }),
                            examples = @ExampleObject(name = "A decision", value = """
                                                    {"items": [{"date": "2026-03-24", "at": "2026-03-24T07:31:00Z",
                                                     "milestone": "DECISION_TAKEN", "detail": "R-AGG-1.HELD"}]}""")))
    public Page<TimeLineItem> timeLine(
            @PathParam("clientId") ClientId client, @BeanParam DayRange range, @BeanParam PageRequest page) {
        DayRange days = asked(client, range);
        return trends.timeLine(client, days.from(), days.to(), page);
    }

    private DayRange asked(ClientId client, DayRange range) {
        ClientRecord record = readers.mayRead(client, range.after());
        return range.within(record.timeZone(), clock.instant());
    }
}
