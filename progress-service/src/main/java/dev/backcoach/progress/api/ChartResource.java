package dev.backcoach.progress.api;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.rest.paging.PageRequest;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.progress.chart.ChartData;
import dev.backcoach.progress.chart.ChartData.Mark;
import dev.backcoach.progress.chart.TrendChart;
import dev.backcoach.progress.client.ClientRecord;
import dev.backcoach.progress.readmodel.TimeLineItem;
import dev.backcoach.progress.readmodel.Trends;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.InstantSource;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** The trends as a picture, for where people would rather look than read. */
@Path("/progress/v1/clients/{clientId}/trends.svg")
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
public class ChartResource {

    private static final String SVG = "image/svg+xml";
    private static final int MOST_MARKS = 200;

    private final Readers readers;
    private final Trends trends;
    private final InstantSource clock;

    ChartResource(Readers readers, Trends trends, InstantSource clock) {
        this.readers = readers;
        this.trends = trends;
        this.clock = clock;
    }

    @GET
    @Produces(SVG)
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Cache(isPrivate = true, noCache = true)
    @Operation(
            operationId = "getTrendChart",
            summary = "The trends as a picture",
            description = "Pain, stiffness, dose and decisions on one time line, readable on a phone. Has a title and a"
                    + " description for screen readers; shows no name and no free text.")
    @APIResponse(
            responseCode = "200",
            description = "An SVG document.",
            content =
                    @Content(
                            mediaType = SVG,
                            examples =
                                    @ExampleObject(
                                            name = "The beginning of one",
                                            value =
                                                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 360 560\"></svg>")))
    public String chart(@PathParam("clientId") ClientId client, @BeanParam DayRange range) {
        ClientRecord record = readers.mayRead(client, range.after());
        DayRange days = range.within(record.timeZone(), clock.instant());
        return TrendChart.of(new ChartData(
                trends.days(client, days.from(), days.to()),
                trends.doses(client, days.from(), days.to()),
                trends.timeLine(client, days.from(), days.to(), new PageRequest(MOST_MARKS, null)).items().stream()
                        .map(item -> new Mark(item.date(), label(item)))
                        .toList()));
    }

    private static String label(TimeLineItem item) {
        String words = item.milestone().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return item.detail() == null ? words : words + " " + item.detail();
    }
}
