package dev.backcoach.platform.conventions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A header of records, always as text.
 *
 * @param always whether every record has it
 * @param format of JSON Schema, or empty
 */
record DocumentedHeader(String name, boolean always, String format, String description, String example) {

    private static final String ID = "0198b000-0000-7000-8000-0000000000e1";
    private static final String CLIENT = "0198b000-0000-7000-8000-000000000001";
    private static final String THEN = "2026-03-01T18:00:00Z";
    private static final String PSEUDONYM = "1f0c44a0b3f94c6d8a2f5e6f7a8b9c0d";
    private static final String FIRST = "0000000000000000001";

    /** Of a service's own events. */
    static List<DocumentedHeader> ofEvents(String service) {
        List<DocumentedHeader> lines = new ArrayList<>();
        lines.add(of("ce_specversion", "", "Version of CloudEvents", "1.0"));
        lines.add(of("ce_id", "uuid", "The event's id", ID));
        lines.add(of("ce_source", "", "Who publishes", "/backcoach/" + service + "-service"));
        lines.add(of("ce_type", "", "Type and version", ""));
        lines.add(of("ce_subject", "uuid", "The client's id", CLIENT));
        lines.add(of("ce_time", "date-time", "When it happened, on the clock of who reported it", THEN));
        lines.add(of("ce_dataschema", "", "Names the schema of the payload", ""));
        lines.add(of("ce_recordedtime", "date-time", "When the service learnt of it", THEN));
        lines.add(of(
                "ce_sequence", "", "Version of the client's stream of this service, without gaps, 19 digits", FIRST));
        lines.add(of("ce_correlationid", "uuid", "The same for everything that one request or fact led to", ID));
        lines.add(sometimes("ce_causationid", "uuid", "The event that it answers to", ID));
        lines.add(of("ce_partitionkey", "uuid", "The client's id", CLIENT));
        lines.add(sometimes("ce_traceparent", "", "W3C trace context", ""));
        lines.add(sometimes(
                "ce_anotherform", "", "true where the payload is not what the service's own log holds", "true"));
        lines.add(of("content-type", "", "Of the payload", "application/json"));
        return lines;
    }

    /** Of events under pseudonyms. */
    static List<DocumentedHeader> ofPseudonymous(String service) {
        return List.of(
                of("ce_specversion", "", "Version of CloudEvents", "1.0"),
                of("ce_id", "", "Pseudonym and sequence", PSEUDONYM + "-" + FIRST),
                of("ce_source", "", "Who publishes", "/backcoach/" + service + "-service"),
                of("ce_type", "", "Type and version", ""),
                of("ce_subject", "", "The pseudonym, 32 hexadecimal digits", PSEUDONYM),
                of("ce_dataschema", "", "Names the schema of the payload", ""),
                of("ce_sequence", "", "Names the event under its pseudonym; rises, with gaps, 19 digits", FIRST),
                of("ce_partitionkey", "", "The pseudonym", PSEUDONYM),
                of("content-type", "", "Of the payload", "application/json"));
    }

    /** Of pieces of exports. */
    static List<DocumentedHeader> ofExports(String service) {
        return List.of(
                of("ce_specversion", "", "Version of CloudEvents", "1.0"),
                of("ce_id", "", "Attempt and number", ID + "-1"),
                of("ce_source", "", "Who gives its part", "/backcoach/" + service + "-service"),
                of("ce_type", "", "Type and version", ""),
                of("ce_subject", "uuid", "The client's id", CLIENT),
                of("ce_exportid", "uuid", "The export", ID),
                of("ce_attempt", "uuid", "New each time that a service builds its part", ID),
                of("ce_number", "", "1, 2, 3 ... within the attempt", "1"),
                of("ce_last", "", "true where the attempt is whole with it", "true"),
                of("ce_partitionkey", "uuid", "The client's id", CLIENT),
                of("content-type", "", "Of the payload", "application/octet-stream"));
    }

    private static DocumentedHeader of(String name, String format, String description, String example) {
        return new DocumentedHeader(name, true, format, description, example);
    }

    private static DocumentedHeader sometimes(String name, String format, String description, String example) {
        return new DocumentedHeader(name, false, format, description, example);
    }

    /** What all records of a topic have in common. */
    static ObjectNode schema(List<DocumentedHeader> headers) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (DocumentedHeader header : headers) {
            ObjectNode property =
                    properties.putObject(header.name()).put("type", "string").put("description", header.description());
            if (!header.format().isEmpty()) {
                property.put("format", header.format());
            }
            if (header.name().equals("ce_sequence")) {
                property.put("pattern", "^[0-9]{19}$");
            }
            if (header.always()) {
                required.add(header.name());
            }
        }
        return schema;
    }
}
