package dev.backcoach.local;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The operating tasks of a service from the command line: asks its endpoints and prints their answers. */
final class Ops {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final String USAGE =
            "ops takes a service (intake, assessment, progress or programme) and what to do:"
                    + " positions, parked [CLIENT], retry CLIENT, discard CLIENT SOURCE VERSION REASON, replay-check, verify,"
                    + " rebuild READ-MODEL, jobs, findings JOB or cancel JOB.";

    private final URI operations;
    private final String token;
    private final PrintStream out;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private Ops(URI operations, String token, PrintStream out) {
        this.operations = operations;
        this.token = token;
        this.out = out;
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            run(List.of(arguments), System.getenv(), System.out);
        } catch (StackFault fault) {
            System.err.println("backcoach: " + fault.getMessage());
            System.exit(1);
        }
    }

    /**
     * Does what the arguments say.
     *
     * @param environment {@code BACKCOACH_URL}: where the gateway is, the local stack's unless given;
     *     {@code BACKCOACH_TOKEN}: of somebody with the role operations, one of the local stack unless given
     * @throws StackFault when they make no sense, or the service refuses
     */
    static void run(List<String> arguments, Map<String, String> environment, PrintStream out)
            throws InterruptedException {
        if (arguments.size() < 2 || Service.named(arguments.getFirst()).isEmpty()) {
            throw new StackFault(USAGE);
        }
        URI gateway = URI.create(environment.getOrDefault(
                "BACKCOACH_URL", "http://localhost:" + Ports.documented().gateway()));
        String token = environment.get("BACKCOACH_TOKEN");
        if (token == null) {
            token = Token.of(gateway, List.of("operations"));
        }
        URI operations = gateway.resolve("/" + arguments.getFirst() + "/v1/operations/");
        new Ops(operations, token, out).run(arguments.get(1), arguments.subList(2, arguments.size()));
    }

    private void run(String task, List<String> more) throws InterruptedException {
        switch (task + " " + more.size()) {
            case "positions 0" -> print(get("positions"));
            case "parked 0" -> pages("parked");
            case "parked 1" -> print(get("parked/" + id(more.getFirst())));
            case "retry 1" -> print(put("parked/" + id(more.getFirst()) + "/retry", Optional.empty()));
            case "discard 4" ->
                print(put(
                        "parked/" + id(more.getFirst()) + "/discard",
                        Optional.of(new JsonObject()
                                .put("source", more.get(1))
                                .put("version", number(more.get(2)))
                                .put("reason", more.get(3)))));
            case "replay-check 0" -> job(new JsonObject().put("kind", "REPLAY_CHECK"));
            case "verify 0" -> job(new JsonObject().put("kind", "LOG_VERIFICATION"));
            case "rebuild 1" ->
                job(new JsonObject().put("kind", "READ_MODEL_REBUILD").put("readModel", more.getFirst()));
            case "jobs 0" -> print(get("jobs"));
            case "findings 1" -> pages("jobs/" + id(more.getFirst()) + "/findings");
            case "cancel 1" -> print(send("DELETE", "jobs/" + id(more.getFirst()), Optional.empty()));
            default -> throw new StackFault(USAGE);
        }
    }

    /** Starts a job and tells how far it is until it ends. */
    private void job(JsonObject asked) throws InterruptedException {
        UUID id = UUID.randomUUID();
        JsonObject job = (JsonObject) put("jobs/" + id, Optional.of(asked));
        CountDownLatch never = new CountDownLatch(1);
        while (job.getString("state").equals("RUNNING")) {
            out.println(job.getLong("done") + " of about " + job.getLong("total"));
            if (never.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            job = (JsonObject) get("jobs/" + id);
        }
        print(job);
        if (job.getLong("findings") > 0) {
            pages("jobs/" + id + "/findings");
        }
    }

    private void pages(String path) throws InterruptedException {
        String cursor = "";
        do {
            JsonObject page = (JsonObject) get(path + "?limit=200" + cursor);
            page.getJsonArray("items").forEach(item -> out.println(Json.encode(item)));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (cursor != null);
    }

    private void print(Object answer) {
        out.println(answer instanceof JsonArray list ? list.encodePrettily() : ((JsonObject) answer).encodePrettily());
    }

    private Object get(String path) throws InterruptedException {
        return send("GET", path, Optional.empty());
    }

    private Object put(String path, Optional<JsonObject> body) throws InterruptedException {
        return send("PUT", path, body);
    }

    private Object send(String method, String path, Optional<JsonObject> body) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(operations.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .method(
                        method,
                        body.map(b -> BodyPublishers.ofString(b.encode())).orElse(BodyPublishers.noBody()));
        body.ifPresent(_ -> request.header("Content-Type", "application/json"));
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            Object said = answer.body().isEmpty() ? new JsonObject() : Json.decodeValue(answer.body());
            if (answer.statusCode() / 100 != 2) {
                throw new StackFault(answer.statusCode() + ": "
                        + (said instanceof JsonObject problem ? problem.getString("detail") : said));
            }
            return said;
        } catch (IOException failure) {
            throw new StackFault("nobody answers at " + operations + ". Is the system up?", failure);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new StackFault("not an id: " + text + ".");
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw new StackFault("not a version: " + text + ".");
        }
    }
}
