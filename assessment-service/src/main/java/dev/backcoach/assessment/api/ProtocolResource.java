package dev.backcoach.assessment.api;

import dev.backcoach.assessment.content.ProtocolFiles;
import dev.backcoach.assessment.protocol.Protocols;
import dev.backcoach.platform.rest.problem.ProblemException;
import dev.backcoach.platform.rest.version.Preconditions;
import dev.backcoach.platform.service.Roles;
import dev.backcoach.platform.service.WithoutClientRecord;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The physical assessment protocol (domain.md 3). */
@Path("/assessment/v1/protocol")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Protocol", description = "What the physical assessment is made of.")
public class ProtocolResource {

    private final Protocols protocols;

    ProtocolResource(Protocols protocols) {
        this.protocols = protocols;
    }

    /** The current version, as it was reviewed. */
    @GET
    @WithoutClientRecord("Content that is the same for everybody.")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "protocol",
            summary = "The current protocol",
            description = "Every test with instructions, the fields that it takes, units, ranges, bands, norms,"
                    + " weight and contraindications, and the parameters of the scoring. The ETag is its version.")
    @APIResponse(
            responseCode = "200",
            description = "The protocol.",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples =
                                    @ExampleObject(
                                            name = "excerpt",
                                            value = "{\"version\": \"1.1.0\", \"tests\": [{\"id\": \"hip.rom.ir\","
                                                    + " \"mode\": \"V\", \"weight\": 0.7, \"number\": {\"unit\":"
                                                    + " \"DEGREES\", \"min\": 0, \"max\": 90, \"sides\": true}}]}")))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match.")
    @APIResponse(responseCode = "401", description = "No valid token.")
    @APIResponse(responseCode = "403", description = "Neither a client nor a coach.")
    public Response protocol(@BeanParam Preconditions preconditions) {
        return answer(protocols.current().version(), preconditions);
    }

    /** The versions that there are. */
    @GET
    @Path("versions")
    @WithoutClientRecord("Content that is the same for everybody.")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "protocolVersions",
            summary = "The versions of the protocol",
            description = "Oldest first; new assessments follow the last one, each keeps the version it began with.")
    @APIResponse(responseCode = "200", description = "The versions.")
    @APIResponse(responseCode = "401", description = "No valid token.")
    @APIResponse(responseCode = "403", description = "Neither a client nor a coach.")
    public List<String> versions() {
        return ProtocolFiles.versions();
    }

    /** One version, as it was reviewed. */
    @GET
    @Path("versions/{version}")
    @WithoutClientRecord("Content that is the same for everybody.")
    @RolesAllowed({Roles.CLIENT, Roles.COACH})
    @Operation(
            operationId = "protocolVersion",
            summary = "One version of the protocol",
            description = "A published version never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The protocol.",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match.")
    @APIResponse(responseCode = "401", description = "No valid token.")
    @APIResponse(responseCode = "403", description = "Neither a client nor a coach.")
    @APIResponse(responseCode = "404", description = "There is no such version.")
    public Response version(
            @PathParam("version") @Size(max = 20) String version, @BeanParam Preconditions preconditions) {
        if (!ProtocolFiles.versions().contains(version)) {
            throw ProblemException.notFound(
                    "There is no such version of the protocol. GET /assessment/v1/protocol/versions lists them.");
        }
        return answer(version, preconditions);
    }

    private static Response answer(String version, Preconditions preconditions) {
        return preconditions.answer("\"protocol-" + version + '"', () -> ProtocolFiles.text(version));
    }
}
