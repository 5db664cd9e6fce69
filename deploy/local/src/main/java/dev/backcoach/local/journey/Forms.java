package dev.backcoach.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The answers of the worked journey's client (domain.md 5.6). What is not named here is answered with "no", "none" or
 * zero, as the questionnaire that the service serves asks for it.
 */
public final class Forms {

    private static final String GOAL = "Back on the allotment with my daughter before the summer.";

    private static final String NOTE = "Slept badly after the plank on the old mat.";

    private static final String DIGGING = "Digging over a vegetable bed";
    private static final String FILM = "Sitting through a long film";
    private static final String CARRYING = "Carrying a sleeping child";

    private Forms() {}

    /** What the client writes beside the late report. */
    static String note() {
        return NOTE;
    }

    /** Sentences of this client that nobody but the client and the coach may ever read. */
    static List<String> freeTexts() {
        return List.of(GOAL, NOTE, DIGGING, FILM, CARRYING);
    }

    static ObjectNode painAndTriggers(JsonNode questionnaire, LocalDate today) {
        return answers(
                questionnaire,
                Map.ofEntries(
                        Map.entry("pp.on.date", today.minusDays(60).toString()),
                        Map.entry("pp.on.mode", "gradual"),
                        Map.entry("pp.on.mech", "none"),
                        Map.entry("pp.on.severity", 1),
                        Map.entry("pp.epi.count", 1),
                        Map.entry("pp.lbp.days12m", "8-30"),
                        Map.entry("pp.n.now", 1),
                        Map.entry("pp.n.avg7", 1),
                        Map.entry("pp.n.worst7", 1),
                        Map.entry("pp.map", List.of("lumbar_c")),
                        Map.entry("pp.am.min", 5),
                        Map.entry("pp.am.level", 1),
                        Map.entry("pp.irr.min", 60),
                        Map.entry("pp.irr.settle", 1),
                        Map.entry("pp.easers", List.of("walking")),
                        Map.entry("pp.belief.harm", 3),
                        Map.entry("pp.belief.conf", 7)));
    }

    static ObjectNode functionAndGoals(JsonNode questionnaire) {
        return answers(
                questionnaire,
                Map.ofEntries(
                        Map.entry("fg.a1", Map.of("text", DIGGING, "score", 4)),
                        Map.entry("fg.a2", Map.of("text", FILM, "score", 5)),
                        Map.entry("fg.a3", Map.of("text", CARRYING, "score", 6)),
                        Map.entry("fg.can.walk_block", canDo("yes", 15, 7)),
                        Map.entry("fg.goal.sport", "none"),
                        Map.entry("fg.goal.why", GOAL),
                        Map.entry("fg.log.days", 7),
                        Map.entry("fg.log.minutes", 30),
                        Map.entry("fg.log.equipment", List.of("MAT")),
                        Map.entry("fg.log.mode", "ONLINE"),
                        Map.entry("fg.log.confidence", 8)));
    }

    /** Every required answer is no: of the screen and of the weekly pulse. */
    public static ObjectNode allNo(JsonNode questionnaire) {
        return answers(questionnaire, Map.of());
    }

    private static ObjectNode answers(JsonNode questionnaire, Map<String, Object> given) {
        ObjectNode answers = Json.object();
        for (JsonNode item : questionnaire.path("items")) {
            String id = item.path("id").asText();
            if (given.containsKey(id)) {
                answers.set(id, Json.tree(given.get(id)));
            } else if (item.path("required").asBoolean() && !item.has("askedWhen")) {
                answers.set(
                        id, Json.tree(nothing(item.path("answer").path("type").asText(), id)));
            }
        }
        return answers;
    }

    private static Object nothing(String type, String id) {
        return switch (type) {
            case "yesNoUnsure", "yesNo" -> "no";
            case "whole" -> 0;
            case "multi" -> List.of();
            case "trigger" -> Map.of("effect", 0);
            case "canDo" -> canDo("no", 0, 0);
            default -> throw new JourneyFailed("the questionnaire asks " + id + ", which this client cannot answer");
        };
    }

    private static Map<String, Object> canDo(String canDo, int comfortableDose, int timesPerWeek) {
        return Map.of(
                "canDo", canDo,
                "painDuring", 0,
                "painNextDay", 0,
                "comfortableDose", comfortableDose,
                "timesPerWeek", timesPerWeek);
    }
}
