package dev.backcoach.systemtests.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** A run as JSON, with every round. */
final class ReportJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReportJson() {}

    static String of(Map<String, String> machine, List<ReportPart> parts) throws JsonProcessingException {
        ObjectNode root = JSON.createObjectNode();
        root.put("measuredAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        machine.forEach(root.putObject("machine")::put);
        ArrayNode sections = root.putArray("sections");
        ArrayNode growths = root.putArray("growth");
        for (ReportPart part : parts) {
            switch (part) {
                case Section section -> put(sections.addObject(), section);
                case Growth growth -> put(growths.addObject(), growth);
            }
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void put(ObjectNode node, Section section) {
        node.put("title", section.title());
        ArrayNode figures = node.putArray("figures");
        for (Section.Line line : section.lines()) {
            ObjectNode figure = figures.addObject();
            put(figure.put("name", line.figure().name()), line.figure());
            if (line.raw() != null) {
                figure.put("raw", line.raw().name())
                        .put("ratioToRaw", line.figure().ratioTo(line.raw()));
            }
        }
    }

    private static void put(ObjectNode node, Growth growth) {
        node.put("title", growth.title()).put("sizesCount", growth.what());
        ArrayNode lines = node.putArray("lines");
        for (Growth.Line line : growth.lines()) {
            ObjectNode object = lines.addObject()
                    .put("name", line.name())
                    .put("better", line.better().name())
                    .put("largestToSmallest", line.lastToFirst())
                    .put("gainInPercent", line.gain());
            ArrayNode sizes = object.putArray("sizes");
            for (int i = 0; i < growth.sizes().size(); i++) {
                put(
                        sizes.addObject().put("size", growth.sizes().get(i)),
                        line.figures().get(i));
            }
        }
    }

    private static void put(ObjectNode node, Figure figure) {
        node.put("unit", figure.unit())
                .put("median", figure.median())
                .put("least", figure.least())
                .put("most", figure.most());
        figure.rounds().forEach(node.putArray("rounds")::add);
    }
}
