package dev.backcoach.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backcoach.intake.readmodel.Export;
import dev.backcoach.intake.readmodel.Exports;
import dev.backcoach.intake.readmodel.GivenPart;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far an export has come. Holds nothing of what is exported.
 *
 * @param requestedBy CLIENT or COACH
 * @param completedAt when the last part came; null until then
 * @param until a running one waits for parts until then, a complete one can be downloaded until then
 * @param parts one of each service
 * @param next what to do now, in a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportView(
        UUID exportId,
        Export.State state,
        Who requestedBy,
        Instant requestedAt,
        Instant completedAt,
        Instant until,
        List<Part> parts,
        String next) {

    /** Who asked. */
    @Schema(name = "ExportedFor")
    public enum Who {
        CLIENT,
        COACH
    }

    /**
     * What one service gives.
     *
     * @param service its short name
     * @param received whether its part is here, whole
     * @param events how many events the part holds; null before it is here
     */
    @Schema(name = "ExportPart")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(String service, boolean received, Long events) {}

    static ExportView of(Export export) {
        Map<String, GivenPart> received =
                export.parts().stream().collect(Collectors.toMap(GivenPart::service, Function.identity()));
        List<Part> parts = Exports.SERVICES.stream()
                .map(service -> received.containsKey(service)
                        ? new Part(service, true, received.get(service).events())
                        : new Part(service, false, null))
                .toList();
        return new ExportView(
                export.id(),
                export.state(),
                export.coachId() == null ? Who.CLIENT : Who.COACH,
                export.requestedAt(),
                export.completedAt(),
                export.until(),
                parts,
                next(export, parts));
    }

    private static String next(Export export, List<Part> parts) {
        String missing = parts.stream()
                .filter(part -> !part.received())
                .map(Part::service)
                .collect(Collectors.joining(", "));
        return switch (export.state()) {
            case RUNNING ->
                missing.isEmpty()
                        ? "Everything is here; look again in a moment."
                        : "Look again in a moment. Missing: " + missing
                                + ". A service that is away gives its part by itself once it is back.";
            case DONE -> "Download content before until; then it is deleted.";
            case FAILED -> "Ask for another export. This one has waited too long for: " + missing + ".";
            case EXPIRED -> "It has been deleted. Ask for another export.";
        };
    }
}
