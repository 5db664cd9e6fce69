package dev.backcoach.platform.service;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code /q/metrics} tells, once. */
record Meters(Map<String, Double> values) {

    static Meters now() {
        return new Meters(text().lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst(" # .*", "")) // an example of a trace
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.lastIndexOf(' ')),
                        line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))));
    }

    static String text() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }

    /** The sum over all series of this name with these labels; 0 when there is none. */
    double of(String name, String... labels) {
        return values.entrySet().stream()
                .filter(series -> series.getKey().matches(name + "(\\{.*)?"))
                .filter(series -> List.of(labels).stream().allMatch(series.getKey()::contains))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    boolean has(String name) {
        return values.keySet().stream().anyMatch(series -> series.matches(name + "(\\{.*)?"));
    }
}
