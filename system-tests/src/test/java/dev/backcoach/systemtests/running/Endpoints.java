package dev.backcoach.systemtests.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backcoach.local.journey.Access;
import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The operations that the services' own OpenAPI documents name, each with a request that its examples make. */
final class Endpoints {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String KEY = "Idempotency-Key";

    private final Access gateway;

    Endpoints(Access gateway) {
        this.gateway = gateway;
    }

    /**
     * One operation of one service.
     *
     * @param id its operationId; empty where it has none
     */
    record Endpoint(String id, String method, String path, JsonNode operation, JsonNode document) {

        boolean reads() {
            return method.equals("GET");
        }

        /** As its examples say it, about this client. */
        Call request(UUID client) {
            return call(client, example(), true);
        }

        /** Whether it says nothing in a body that could be broken, so that it takes effect when it is allowed. */
        boolean takesEffectAsItIs() {
            return !reads() && example().isEmpty() && !needsKey();
        }

        private boolean needsKey() {
            return operation.path("parameters").findValuesAsText("name").contains(KEY);
        }

        /** About this client, but so that nothing can come of it: a read is whole, a command can not be understood. */
        Call withoutEffect(UUID client) {
            return reads() ? request(client) : call(client, example().map(_ -> "{\"broken\":"), false);
        }

        private Call call(UUID client, Optional<String> body, boolean withKey) {
            String target = path.replace("{clientId}", client.toString());
            StringBuilder query = new StringBuilder();
            for (JsonNode parameter : operation.path("parameters")) {
                String name = parameter.path("name").asText();
                switch (parameter.path("in").asText()) {
                    case "path" -> target = target.replace("{" + name + "}", valueOf(parameter));
                    case "query" -> {
                        if (parameter.path("required").asBoolean()) {
                            query.append(query.isEmpty() ? '?' : '&')
                                    .append(name)
                                    .append('=')
                                    .append(valueOf(parameter));
                        }
                    }
                    default -> {}
                }
            }
            Call call = new Call(method, target + query, body, Map.of());
            return needsKey() && withKey ? call.with(KEY, UUID.randomUUID().toString()) : call;
        }

        private String valueOf(JsonNode parameter) {
            JsonNode schema = resolved(parameter.path("schema"));
            for (JsonNode candidate : List.of(
                    parameter.path("example"),
                    schema.path("example"),
                    schema.path("examples").path(0),
                    schema.path("enum").path(0))) {
                if (!candidate.isMissingNode() && !candidate.isNull()) {
                    return candidate.asText();
                }
            }
            return UUID.randomUUID().toString();
        }

        /** The first example of its body; empty where it has no body. */
        Optional<String> example() {
            JsonNode content = operation.path("requestBody").path("content").path("application/json");
            if (content.isMissingNode()) {
                return Optional.empty();
            }
            JsonNode named = content.path("examples").isEmpty()
                    ? content.path("example")
                    : content.path("examples").elements().next().path("value");
            if (named.isMissingNode()) {
                named = ofItsFields(resolved(content.path("schema")));
            }
            if (named.isEmpty()) {
                throw new AssertionError(method + " " + path + " has no example of its body");
            }
            return Optional.of(named.isTextual() ? named.asText() : named.toString());
        }

        private static JsonNode ofItsFields(JsonNode schema) {
            ObjectNode fields = JsonNodeFactory.instance.objectNode();
            schema.path("properties").properties().forEach(field -> {
                JsonNode example = field.getValue().path("examples").path(0);
                if (!example.isMissingNode()) {
                    fields.set(field.getKey(), example);
                }
            });
            return fields;
        }

        /** The schema itself, where it only refers to one. */
        JsonNode resolved(JsonNode schema) {
            String reference = schema.path("$ref").asText();
            return reference.isEmpty() ? schema : document.at(reference.substring(1));
        }

        @Override
        public String toString() {
            return id + " (" + method + " " + path + ")";
        }
    }

    /** Every operation of every service. */
    List<Endpoint> all() {
        List<Endpoint> all = new ArrayList<>();
        for (String service : RunningStack.SERVICES) {
            Reply reply = gateway.send(Call.get("/" + service + "/q/openapi?format=json"));
            JsonNode document = reply.body();
            document.path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().stream()
                            .filter(operation -> METHODS.contains(operation.getKey()))
                            .forEach(operation -> all.add(new Endpoint(
                                    operation.getValue().path("operationId").asText(),
                                    operation.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    operation.getValue(),
                                    document))));
        }
        return all;
    }
}
