package dev.backcoach.local;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Prints a token of the running stack and nothing else: {@code Token <role> [--client ID | --id ID]}; without an id one
 * for the sample person of that role.
 */
public final class Token {

    private static final String USAGE = "token takes a role (client, coach, operations or analyst) and, if you like,"
            + " --id UUID, or --client UUID for a client";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Token() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            URI stack = URI.create("http://localhost:" + Ports.documented().gateway());
            System.out.println(of(stack, List.of(arguments)));
        } catch (StackFault fault) {
            System.err.println("backcoach: " + fault.getMessage());
            System.exit(1);
        }
    }

    /**
     * Asks a stack for a token.
     *
     * @param stack the address of its gateway
     * @throws StackFault when the arguments make no sense or the stack does not answer
     */
    static String of(URI stack, List<String> arguments) throws InterruptedException {
        SampleId sample =
                arguments.stream().findFirst().flatMap(SampleId::ofRole).orElseThrow(() -> new StackFault(USAGE + "."));
        UUID id = id(sample, arguments.subList(1, arguments.size()));
        HttpRequest request = HttpRequest.newBuilder(
                        stack.resolve("/identity/dev/token?role=" + sample.role() + "&id=" + id))
                .timeout(PATIENCE)
                .POST(BodyPublishers.noBody())
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new StackFault("the stack at " + stack + " gives no tokens at the moment. Try again.");
            }
            return new JsonObject(answer.body()).getString("access_token");
        } catch (IOException failure) {
            throw new StackFault("the stack is not up. Start it with ./backcoach up", failure);
        }
    }

    private static UUID id(SampleId sample, List<String> options) {
        if (options.isEmpty()) {
            return sample.id();
        }
        boolean namesAnId = options.size() == 2
                && (options.getFirst().equals("--id")
                        || (options.getFirst().equals("--client") && sample == SampleId.CLIENT));
        if (!namesAnId) {
            throw new StackFault(USAGE + ".");
        }
        try {
            return UUID.fromString(options.getLast());
        } catch (IllegalArgumentException _) {
            throw new StackFault("not an id: " + options.getLast() + ". An id is a UUID such as " + sample.id() + ".");
        }
    }
}
