package dev.backcoach.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.backcoach.intake.readmodel.Export;
import dev.backcoach.intake.readmodel.ExportParts;
import dev.backcoach.intake.readmodel.Exports;
import dev.backcoach.intake.readmodel.GivenPart;
import dev.backcoach.platform.eventlog.export.PartReader;
import dev.backcoach.platform.eventlog.export.PartSummary;
import dev.backcoach.platform.rest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A complete export as one JSON document: first {@code index}, which says in words what is where, then {@code services}.
 * Opened and written line by line, so that its length costs no memory.
 */
@ApplicationScoped
class ExportDocument {

    /** The section of who else has looked, which each client reads of its own record, and no coach. */
    private static final String ACCESSES = "accesses";

    private static final String EXPLANATION = "Everything that Backcoach holds of this client: of each service every"
            + " event that was recorded, in order and readable, and what else it keeps. The index says how much of what"
            + " there is, what it tells, and in 'where' at which place of this document it stands (JSON Pointer, RFC"
            + " 6901). In an event, 'number' counts from 1 in each service, 'occurredAt' is when it happened on the"
            + " clock of whoever told it, 'recordedAt' when Backcoach learnt of it, 'recordedBy' who told it, and"
            + " 'because' the 'eventId' of the event that it answers to.";

    private final Exports exports;
    private final ExportParts parts;
    private final ObjectWriter index;

    ExportDocument(Exports exports, ExportParts parts, ObjectMapper json) {
        this.exports = exports;
        this.parts = parts;
        this.index = json.writerWithDefaultPrettyPrinter().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    private record Part(GivenPart given, PartSummary summary) {}

    private record Index(
            String explanation,
            UUID exportId,
            UUID clientId,
            ExportView.Who requestedBy,
            Instant requestedAt,
            Instant completedAt,
            List<InService> services) {}

    private record InService(String service, String where, List<InSection> sections) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record InSection(
            String section, String what, long count, String where, List<PartSummary.EventType> types) {}

    /**
     * The document, to be written once.
     *
     * @param forClient whether who has looked at the record is in it too
     * @throws ProblemException 410 when it has been deleted in this moment
     */
    StreamingOutput of(Export export, boolean forClient) {
        Predicate<PartSummary.Section> shown =
                section -> forClient || !section.name().equals(ACCESSES);
        PartReader reader = exports.reader(export);
        List<Part> all = export.parts().stream()
                .sorted(Comparator.comparingInt(given -> Exports.SERVICES.indexOf(given.service())))
                .map(given ->
                        new Part(given, exports.summary(reader, parts.chunk(export.client(), given, given.chunks()))))
                .toList();
        return out -> {
            Writer to = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 64 * 1024);
            to.write("{\n\"index\": ");
            index.writeValue(to, index(export, all, shown));
            to.write(",\n\"services\": {");
            for (int i = 0; i < all.size(); i++) {
                to.write(i == 0 ? "\n" : ",\n");
                write(export, reader, all.get(i), shown, to);
            }
            to.write("\n}}\n");
            to.flush();
        };
    }

    private static Index index(Export export, List<Part> all, Predicate<PartSummary.Section> shown) {
        List<InService> services = new ArrayList<>();
        for (Part part : all) {
            String where = "/services/" + part.summary().service();
            services.add(new InService(
                    part.summary().service(),
                    where,
                    part.summary().sections().stream()
                            .filter(shown)
                            .map(section -> new InSection(
                                    section.name(),
                                    section.what(),
                                    section.count(),
                                    where + "/" + section.name(),
                                    section.types()))
                            .toList()));
        }
        return new Index(
                EXPLANATION,
                export.id(),
                export.client().value(),
                export.coachId() == null ? ExportView.Who.CLIENT : ExportView.Who.COACH,
                export.requestedAt(),
                export.completedAt(),
                services);
    }

    /** The part's lines, each section as an array under its name. */
    private void write(Export export, PartReader reader, Part part, Predicate<PartSummary.Section> shown, Writer to)
            throws IOException {
        to.write('"' + part.summary().service() + "\": {");
        try (BufferedReader lines = reader.lines(parts.chunks(export.client(), part.given()))) {
            String between = "";
            for (PartSummary.Section section : part.summary().sections()) {
                lines.readLine(); // its name
                if (!shown.test(section)) {
                    skip(lines, section.count());
                    continue;
                }
                to.write(between + "\n\"" + section.name() + "\": [");
                for (long i = 0; i < section.count(); i++) {
                    to.write(i == 0 ? "\n" : ",\n");
                    to.write(lines.readLine());
                }
                to.write(']');
                between = ",";
            }
        }
        to.write('}');
    }

    private static void skip(BufferedReader lines, long count) throws IOException {
        for (long i = 0; i < count; i++) {
            lines.readLine();
        }
    }
}
