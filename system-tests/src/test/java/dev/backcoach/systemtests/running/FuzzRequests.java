package dev.backcoach.systemtests.running;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backcoach.local.journey.Call;
import dev.backcoach.systemtests.running.AccessRules.Who;
import dev.backcoach.systemtests.running.Endpoints.Endpoint;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Makes requests up from the operations' schemas and examples; the same ones for the same seed. */
final class FuzzRequests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DEEP = "[".repeat(3_000) + "]".repeat(3_000);
    private static final int LARGE = 1_100_000;
    private static final List<Who> EVERYBODY = List.of(Who.values());

    private final FuzzWords words;
    private final AccessRules rules;
    private final long seed;

    FuzzRequests(List<Endpoint> endpoints, AccessRules rules, long seed) {
        this.rules = rules;
        this.words = new FuzzWords(
                endpoints.stream().map(Endpoint::document).distinct().toList());
        this.seed = seed;
    }

    /**
     * One request, as it is sent once.
     *
     * @param who asks, seen from the client of the block; empty without a valid token
     * @param about whose record the path names; empty for none or for an id that is nobody's
     */
    record Request(long number, Endpoint endpoint, Optional<Who> who, Optional<UUID> about, Call call) {

        /** Whether it may have to wait for what has not happened yet. */
        boolean waits() {
            return call.path().contains("after=");
        }
    }

    /** The request with that number, in a block of its own ids. */
    Request request(long number, long block, Endpoint endpoint, FuzzCast cast) {
        Random random = new Random(seed * 1_000_003 + number);
        FuzzValues values = new FuzzValues(words, endpoint, cast.today(), block, random);
        Optional<UUID> about = about(endpoint, cast, random);
        String path = endpoint.path();
        StringBuilder query = new StringBuilder();
        Map<String, String> headers = new HashMap<>();
        for (JsonNode parameter : endpoint.operation().path("parameters")) {
            String name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "path" ->
                    path = path.replace(
                            "{" + name + "}",
                            name.equals("clientId")
                                    ? encoded(about.map(UUID::toString).orElseGet(() -> nobody(random)))
                                    : encoded(pathValue(parameter, endpoint, values, random)));
                case "query" -> {
                    if (parameter.path("required").asBoolean() ? random.nextInt(20) > 0 : random.nextInt(3) == 0) {
                        query.append(query.isEmpty() ? '?' : '&')
                                .append(name)
                                .append('=')
                                .append(encoded(queryValue(name, parameter, values, random)));
                    }
                }
                default -> headerValue(name, random).ifPresent(value -> headers.put(name, value));
            }
        }
        Optional<String> body = endpoint.example().map(example -> body(example, endpoint, values, random));
        if (body.isPresent() && random.nextInt(40) == 0) {
            headers.put("Content-Type", random.nextBoolean() ? "text/plain" : "application/xml");
        }
        Optional<Who> who = who(endpoint, random);
        Call call = new Call(endpoint.method(), path + query, body, headers);
        return new Request(
                number,
                endpoint,
                who,
                about,
                who.map(cast.tokens()::get)
                        .map(call::by)
                        .orElseGet(() -> random.nextBoolean() ? call : call.by("e30.e30.e30")));
    }

    /** Mostly somebody who may. */
    private Optional<Who> who(Endpoint endpoint, Random random) {
        List<Who> allowed = EVERYBODY.stream()
                .filter(who -> rules.allows(endpoint.id(), who))
                .toList();
        return switch (random.nextInt(20)) {
            case 0 -> Optional.empty();
            case 1, 2, 3 -> Optional.of(EVERYBODY.get(random.nextInt(EVERYBODY.size())));
            default -> Optional.of(allowed.get(random.nextInt(allowed.size())));
        };
    }

    private static Optional<UUID> about(Endpoint endpoint, FuzzCast cast, Random random) {
        int chance = random.nextInt(20);
        if (!endpoint.path().contains("{clientId}") || chance == 0) {
            return Optional.empty();
        }
        return Optional.of(chance <= 2 ? cast.stranger() : cast.client());
    }

    private static String nobody(Random random) {
        return random.nextBoolean() ? FuzzWords.id(-1, "nobody", random).toString() : filled(random);
    }

    private String pathValue(JsonNode parameter, Endpoint endpoint, FuzzValues values, Random random) {
        String name = parameter.path("name").asText();
        JsonNode schema = endpoint.resolved(parameter.path("schema"));
        if (random.nextInt(12) == 0) {
            return filled(random);
        }
        if (schema.has("enum")) {
            JsonNode constants = schema.path("enum");
            return constants.get(random.nextInt(constants.size())).asText();
        }
        String value = values.text(schema, name);
        return value.isEmpty() ? "x" : value;
    }

    /** An empty segment of a path would be another path. */
    private static String filled(Random random) {
        String hostile = FuzzWords.hostile(random);
        return hostile.isEmpty() || hostile.contains("/") || hostile.length() > 1_000 ? "17" : hostile;
    }

    private String queryValue(String name, JsonNode parameter, FuzzValues values, Random random) {
        if (random.nextInt(8) == 0) {
            return shortened(FuzzWords.hostile(random));
        }
        if (name.equals("after")) { // what never happens is waited for in vain for seconds
            String service = RunningStack.SERVICES.get(random.nextInt(RunningStack.SERVICES.size()));
            return service + "-" + (random.nextInt(200) == 0 ? Long.MAX_VALUE : 1);
        }
        JsonNode value = values.of(parameter.path("schema"), name);
        return shortened(value.isValueNode() ? value.asText() : words.known(name, random));
    }

    /** A line that is longer than 8 KB is refused before there is anybody who could say why. */
    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 300));
    }

    private static Optional<String> headerValue(String name, Random random) {
        int chance = random.nextInt(10);
        if (chance == 0) {
            return Optional.empty();
        }
        if (name.equals("Idempotency-Key")) {
            return Optional.of(
                    switch (chance) {
                        case 1 -> "k".repeat(201);
                        case 2 -> "two words";
                        case 3 -> "same";
                        default -> new UUID(random.nextLong(), random.nextLong()).toString();
                    });
        }
        return Optional.of(
                switch (chance) {
                    case 1 -> "*";
                    case 2 -> "not quoted";
                    case 3 -> "\"";
                    case 4 -> "W/\"1\"";
                    case 5 -> "\"a\", \"b\"";
                    default -> "\"" + random.nextInt(4) + "\"";
                });
    }

    private String body(String example, Endpoint endpoint, FuzzValues values, Random random) {
        JsonNode schema = endpoint.operation()
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        int chance = random.nextInt(100);
        if (chance < 50) {
            return values.like(read(example)).toString();
        }
        if (chance < 85) {
            return values.of(schema, "body").toString();
        }
        return broken(example, values, random);
    }

    private static String broken(String example, FuzzValues values, Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> "";
            case 1 -> example.substring(0, random.nextInt(example.length()));
            case 2 -> example + "}";
            case 3 -> DEEP;
            case 4 -> "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000);
            case 5 -> example.replaceFirst("\\{", "{\"revision\":1,\"revision\":2,");
            case 6 -> "[" + example + "]";
            case 7 -> random.nextInt(10) == 0 ? "\"" + "x".repeat(LARGE) + "\"" : "\"x\"";
            case 8 -> example.replaceFirst(":\\s*\\d+", ":1e999999999");
            default -> values.anything().toString();
        };
    }

    private static JsonNode read(String example) {
        try {
            return JSON.readTree(example);
        } catch (JsonProcessingException e) {
            throw new AssertionError("an example of a body is no JSON: " + example, e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
