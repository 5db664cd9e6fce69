package dev.backcoach.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A client's programme as the programme service shows it.
 *
 * @param next a confirmed increase that is not in effect yet
 * @param window in which a change is watched
 * @param proposal that waits for the coach
 */
public record Plan(
        String status,
        int version,
        List<Item> items,
        Optional<Next> next,
        Optional<Window> window,
        Optional<Proposal> proposal,
        List<String> gatesPassed) {

    /** An exercise and its dose: so many sets of so much, so often a week. */
    public record Item(String exercise, int sets, int amount, String unit, int timesPerWeek) {

        static Item read(JsonNode exercise, JsonNode dose) {
            return new Item(
                    exercise.asText(),
                    dose.path("sets").asInt(),
                    dose.path("amount").asInt(),
                    dose.path("unit").asText(),
                    dose.path("timesPerWeek").asInt());
        }

        @Override
        public String toString() {
            String dose = sets == 1 ? "" + amount : sets + " x " + amount;
            String often = timesPerWeek == 7 ? "daily" : timesPerWeek + " times a week";
            return exercise + " " + dose + " " + unit.toLowerCase(Locale.ROOT) + " " + often;
        }
    }

    /** A later version of the plan. */
    public record Next(int version, LocalDate effectiveOn, List<Item> items) {}

    /**
     * An observation window, both days included.
     *
     * @param kind {@code NORMAL} or {@code CALM}
     */
    public record Window(String kind, LocalDate firstDay, LocalDate lastDay) {}

    /** An increase that the programme proposes. */
    public record Proposal(String id, Item item) {}

    static Plan read(JsonNode body) {
        return new Plan(
                body.path("status").asText(),
                body.path("planVersion").asInt(),
                items(body.path("items")),
                present(body.path("nextPlan")).map(Plan::next),
                present(body.path("window")).map(Plan::window),
                present(body.path("proposal")).map(Plan::proposal),
                elements(body.path("gatesPassed")).map(JsonNode::asText).toList());
    }

    /** The exercises with their doses, in the plan's order. */
    public String itemsInWords() {
        return items.stream().map(Item::toString).collect(Collectors.joining(", "));
    }

    private static Next next(JsonNode next) {
        return new Next(next.path("planVersion").asInt(), date(next.path("effectiveOn")), items(next.path("items")));
    }

    private static Window window(JsonNode window) {
        return new Window(window.path("kind").asText(), date(window.path("firstDay")), date(window.path("lastDay")));
    }

    private static Proposal proposal(JsonNode proposal) {
        return new Proposal(proposal.path("id").asText(), Item.read(proposal.path("exercise"), proposal.path("dose")));
    }

    private static List<Item> items(JsonNode items) {
        return elements(items)
                .map(item -> Item.read(item.path("exercise"), item.path("dose")))
                .toList();
    }

    private static LocalDate date(JsonNode text) {
        return LocalDate.parse(text.asText());
    }

    private static Optional<JsonNode> present(JsonNode node) {
        return Optional.of(node).filter(JsonNode::isObject);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return array.valueStream();
    }
}
