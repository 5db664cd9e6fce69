package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.backcoach.local.journey.Call;
import dev.backcoach.local.journey.Journey;
import dev.backcoach.local.journey.Person;
import dev.backcoach.local.journey.Reply;
import dev.backcoach.systemtests.running.AccessRules.Who;
import dev.backcoach.systemtests.running.Endpoints.Endpoint;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Walks every operation of every service's OpenAPI document with everybody who has a token, and with tokens that are
 * none. An operation that nobody has decided about in {@code access-rules.txt} fails the build.
 */
@Timeout(300)
class AccessWalkTest {

    private static final Set<Integer> CLOSED = Set.of(401, 403);
    private static final Set<Integer> GONE_OR_CLOSED = Set.of(403, 410);
    private static final String ABOUT_A_CLIENT = "{clientId}";

    /** How far an erasure has come, and who looked at the record, is told afterwards too. */
    private static final Pattern TOLD_AFTERWARDS = Pattern.compile("erasure|[a-z]+Accesses");

    private final RunningStack stack = RunningStack.shared();
    private final AccessRules rules = AccessRules.read();
    private final Problems problems = new Problems(stack.gateway());
    private final List<Endpoint> endpoints = new Endpoints(stack.gateway()).all();
    private final Map<Who, String> tokens = new EnumMap<>(Who.class);
    private UUID client;

    @BeforeEach
    void begin() {
        Journey journey = new Journey(stack.gateway(), new SilentNarrator());
        journey.begin();
        client = journey.client().id();
        tokens.put(Who.CLIENT_ITSELF, journey.client().token());
        tokens.put(Who.ASSIGNED_COACH, journey.coach().token());
        tokens.put(Who.OTHER_CLIENT, somebody("client"));
        tokens.put(Who.OTHER_COACH, somebody("coach"));
        tokens.put(Who.OPERATIONS, somebody("operations"));
        tokens.put(Who.ANALYST, somebody("analyst"));
    }

    @Test
    void everyOperationHasARuleAndEveryRuleAnOperation() {
        assertThat(endpoints)
                .extracting(Endpoint::id)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(rules.operations());
    }

    @TestFactory
    Stream<DynamicTest> whoMayCallWhat() {
        return endpoints.stream()
                .flatMap(endpoint -> Arrays.stream(Who.values())
                        .map(who -> dynamicTest(endpoint + " by " + who, () -> walk(endpoint, who))));
    }

    @TestFactory
    Stream<DynamicTest> whoHasNoTokenOfOursIsNobody() {
        return endpoints.stream()
                .flatMap(endpoint -> brokenTokens().entrySet().stream()
                        .map(token -> dynamicTest(endpoint + " with a token that is " + token.getKey(), () -> {
                            Reply reply =
                                    problems.refused(endpoint.request(client).by(token.getValue()), 401);
                            assertThat(reply.headers().firstValue("WWW-Authenticate"))
                                    .hasValueSatisfying(
                                            challenge -> assertThat(challenge).startsWith("Bearer"));
                        })));
    }

    @TestFactory
    Stream<DynamicTest> nobodyIsLetInWithoutAToken() {
        return endpoints.stream()
                .map(endpoint ->
                        dynamicTest(endpoint.toString(), () -> problems.refused(endpoint.request(client), 401)));
    }

    /** To whoever may see a client, an erased one is gone; to everybody else the client stays closed. */
    @TestFactory
    Stream<DynamicTest> whoIsErasedIsGone() {
        Journey journey = new Journey(stack.gateway(), new SilentNarrator());
        journey.begin();
        UUID erased = journey.client().id();
        new Erasure(stack, journey.client()).carriedOut();
        return endpoints.stream()
                .filter(endpoint -> endpoint.path().contains(ABOUT_A_CLIENT)
                        && !TOLD_AFTERWARDS.matcher(endpoint.id()).matches())
                .map(endpoint -> dynamicTest(endpoint + " about an erased client", () -> {
                    if (rules.allows(endpoint.id(), Who.CLIENT_ITSELF)) {
                        problems.refused(
                                endpoint.request(erased).by(journey.client().token()), 410);
                    }
                    assertThat(problems.once(endpoint.request(erased)
                                            .by(journey.coach().token()))
                                    .status())
                            .isIn(GONE_OR_CLOSED);
                    assertThat(problems.once(endpoint.request(erased).by(tokens.get(Who.OTHER_CLIENT)))
                                    .status())
                            .isEqualTo(403);
                }));
    }

    @Test
    void theErasedClientAndOperationsSeeThatItIsDone() {
        Journey journey = new Journey(stack.gateway(), new SilentNarrator());
        journey.begin();
        Erasure erasure = new Erasure(stack, journey.client());
        erasure.carriedOut();
        Person operator = Person.of(stack.gateway(), "operations", UUID.randomUUID());
        assertThat(erasure.progress(operator)).isEqualTo(erasure.progress(journey.client()));
        assertThat(erasure.progress(operator).path("services").valueStream())
                .hasSize(3)
                .allSatisfy(service ->
                        assertThat(service.path("erased").asBoolean()).isTrue());
        problems.refused(
                Call.get("/intake/v1/clients/" + journey.client().id() + "/erasure")
                        .by(journey.coach().token()),
                403);
    }

    private void walk(Endpoint endpoint, Who who) {
        if (!rules.operations().contains(endpoint.id())) {
            throw new AssertionError(endpoint + " has no line in access-rules.txt");
        }
        if (rules.allows(endpoint.id(), who) && endpoint.takesEffectAsItIs()) {
            return; // would change what the walk finds further on; the service's own tests do it
        }
        if (rules.allows(endpoint.id(), who)) {
            Call call = endpoint.withoutEffect(client).by(tokens.get(who));
            assertThat(problems.once(call).status())
                    .as("%s, which is allowed", call.name())
                    .isNotIn(CLOSED)
                    .isLessThan(500);
        } else {
            problems.refused(endpoint.request(client).by(tokens.get(who)), 403);
        }
    }

    private Map<String, String> brokenTokens() {
        Map<String, String> broken = new LinkedHashMap<>();
        broken.put("expired", stack.issuer().expiredToken("client", client));
        broken.put("signed by somebody else", stack.issuer().foreignToken("client", client));
        broken.put("for somebody else", stack.issuer().tokenForOthers("client", client));
        broken.put("not signed", stack.issuer().unsignedToken("client", client));
        broken.put("no token", "nonsense");
        return broken;
    }

    private String somebody(String role) {
        return Person.of(stack.gateway(), role, UUID.randomUUID()).token();
    }
}
