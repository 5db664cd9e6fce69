package dev.backcoach.platform.rest.command;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Writes a set in the order of its elements' canonical texts; {@code Set.of} has another order in every process. */
@SuppressWarnings("rawtypes")
final class OrderedSet extends StdSerializer<Set> {

    private static final long serialVersionUID = 1L;

    OrderedSet() {
        super(Set.class);
    }

    @Override
    public void serialize(Set elements, JsonGenerator out, SerializerProvider serializers) throws IOException {
        ObjectMapper mapper = (ObjectMapper) out.getCodec();
        @SuppressWarnings("unchecked")
        List<JsonNode> ordered = ((Set<Object>) elements)
                .stream()
                        .map(element -> mapper.<JsonNode>valueToTree(element))
                        .sorted(Comparator.comparing(BodyHash::canonical))
                        .toList();
        out.writeStartArray();
        for (JsonNode element : ordered) {
            out.writeTree(element);
        }
        out.writeEndArray();
    }
}
