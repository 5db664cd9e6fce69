package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Journey;
import dev.backcoach.local.journey.Reply;
import dev.backcoach.systemtests.running.Endpoints.Endpoint;
import dev.backcoach.systemtests.running.FuzzRequests.Request;
import dev.backcoach.systemtests.service.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Sends random requests, valid and invalid, to every operation of every OpenAPI document, four at a time: nothing fails
 * on our side, nobody sees what is not theirs, every refusal has its documented form, and what was accepted can be taken
 * in by the other services. The seed is printed; {@code -Dfuzz.seed=N} sends the same again.
 */
class FuzzTest {

    private static final String SEED = "fuzz.seed";
    private static final int AT_ONCE = 4;
    private static final int EACH_PER_BLOCK = 3;
    private static final int SHOWN = 3;

    /** After these a coach or a consent is gone, and with it much of what the others would reach. */
    private static final Set<String> LAST = Set.of(
            "unassignCoach",
            "assignCoach",
            "setConsent",
            "acceptInvitation",
            "requestErasure",
            "withdrawErasure",
            "confirmErasure");

    private final RunningStack stack = RunningStack.shared();
    private final Problems answers = new Problems(stack.gateway());
    private final List<Endpoint> endpoints = new Endpoints(stack.gateway()).all();
    private final AccessRules rules = AccessRules.read();
    private final FuzzVerdict verdict =
            new FuzzVerdict(rules, endpoints.stream().map(Endpoint::document));
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, List<String>> findings = new TreeMap<>();
    private long sent;

    @Test
    @Timeout(300)
    void fifteenHundredRequestsFindNothing() throws Exception {
        run(1_500);
    }

    @Test
    @Tag("long")
    @Timeout(1_800)
    void twentyThousandRequestsFindNothing() throws Exception {
        run(20_000);
    }

    private void run(int atLeast) throws Exception {
        long seed = Long.getLong(SEED, new Random().nextInt(1_000_000));
        System.out.println("Fuzzing with -D" + SEED + "=" + seed);
        FuzzRequests requests = new FuzzRequests(endpoints, rules, seed);
        Journey stranger = FuzzCast.livingThrough(stack);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (long block = 0; sent < atLeast; block++) {
                FuzzCast cast = FuzzCast.of(stack, FuzzCast.livingThrough(stack), stranger);
                send(made(requests, block, seed, cast), cast, threads);
            }
        }
        System.out.println(sent + " requests, answers by status: " + statuses);
        assertThat(findings.entrySet().stream().map(FuzzTest::told))
                .as("findings with -D%s=%d", SEED, seed)
                .isEmpty();
        assertThat(statuses).containsKeys(200, 201, 400, 401, 403, 404);
        nobodyIsParked();
        noTokenIsLogged();
    }

    private List<Request> made(FuzzRequests requests, long block, long seed, FuzzCast cast) {
        List<Request> made = new ArrayList<>();
        List<Request> last = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            for (int i = 0; i < EACH_PER_BLOCK; i++) {
                Request request = requests.request(sent++, block, endpoint, cast);
                (LAST.contains(endpoint.id()) ? last : made).add(request);
            }
        }
        Collections.shuffle(made, new Random(seed + block));
        made.addAll(last);
        return made;
    }

    private void send(List<Request> requests, FuzzCast cast, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        List<Callable<Reply>> calls = requests.stream()
                .<Callable<Reply>>map(request -> () -> answered(request.call()))
                .toList();
        List<Future<Reply>> replies = threads.invokeAll(calls);
        for (int i = 0; i < calls.size(); i++) {
            Request request = requests.get(i);
            Reply reply = replies.get(i).get();
            statuses.merge(reply.status(), 1, Integer::sum);
            Optional<String> wrong = verdict.wrong(request, cast, reply);
            wrong.ifPresent(what ->
                    findings.computeIfAbsent(what, _ -> new ArrayList<>()).add(finding(request, reply)));
        }
    }

    /**
     * Once more where there was no answer: that a connection was closed while it was idle is found out by the next request
     * on it (RFC 9112, 9.3.1).
     */
    private Reply answered(Call call) {
        try {
            return answers.once(call);
        } catch (UncheckedIOException unanswered) {
            System.out.println(unanswered.getMessage());
            return answers.once(call);
        }
    }

    /** How often, and the first few. */
    private static String told(Map.Entry<String, List<String>> finding) {
        return finding.getKey() + ", " + finding.getValue().size() + " times:\n"
                + String.join("\n", finding.getValue().stream().limit(SHOWN).toList());
    }

    private static String finding(Request request, Reply reply) {
        Call call = request.call();
        return "  " + request.number() + " " + request.endpoint().id() + " by " + request.who() + ": " + call.name()
                + " " + shortened(call.body().orElse("")) + "\n    -> " + reply.status() + " "
                + shortened(reply.body().toString());
    }

    private static String shortened(String text) {
        return text.length() < 600 ? text : text.substring(0, 600) + " ... (" + text.length() + ")";
    }

    private void nobodyIsParked() {
        for (String service : RunningStack.SERVICES) {
            assertThat(Sql.rows(
                            stack.database(service),
                            "select source || ' ' || version || ': ' || cause from parked_event",
                            row -> row.getString(1)))
                    .as("parked in the %s-service", service)
                    .isEmpty();
            Reply health = stack.gateway().send(Call.get("/" + service + "/q/health/well"));
            assertThat(health.body().path("status").asText())
                    .as("%s", health.body())
                    .isEqualTo("UP");
        }
    }

    /** Every token of ours is a JSON web token, whose first part begins like this. */
    private void noTokenIsLogged() throws IOException {
        for (Path log : stack.logFiles()) {
            try (Stream<String> lines = Files.lines(log)) {
                assertThat(lines.filter(line -> line.contains("eyJ")))
                        .as("in %s", log)
                        .isEmpty();
            }
        }
    }
}
