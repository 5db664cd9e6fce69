package dev.backcoach.intake.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.intake.content.IntakeContent;
import dev.backcoach.intake.content.Published;
import dev.backcoach.intake.questionnaire.Questionnaire;
import dev.backcoach.intake.readmodel.PackVersions;
import dev.backcoach.platform.conventions.PublishedEvents;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.decider.ClientId;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A questionnaire that an operator has installed, beside one that cannot be used. */
@QuarkusTest
@TestProfile(PacksApiTest.Installed.class)
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class PacksApiTest {

    /** With the folder of made-up packs. */
    public static class Installed implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "backcoach.intake.packs",
                    Path.of("src/test/packs").toAbsolutePath().toString());
        }
    }

    private static final List<String> ITEMS =
            List.of("mu.socks", "mu.kettle", "mu.cat", "mu.bus", "mu.sofa", "mu.shelf");

    private final Intake intake = new Intake();

    @Inject
    IntakeContent content;

    @Inject
    PackVersions versions;

    private String tick(UUID submission, int revision, int ticks) {
        Map<String, Object> answers = new HashMap<>();
        for (int i = 0; i < ITEMS.size(); i++) {
            answers.put(ITEMS.get(i), i < ticks);
        }
        Map<String, Object> body = Intake.submission("MADE-UP-6", answers);
        body.put("revision", revision);
        Response response = intake.put(intake.clientToken(), "/questionnaires/" + submission, body);
        Assertions.assertThat(response.statusCode()).isIn(200, 201);
        return response.header("ETag").replace("\"", "");
    }

    @Test
    void anInstalledQuestionnaireIsListedAndServedLikeTheOthers() {
        given().auth()
                .oauth2(intake.clientToken())
                .get("/intake/v1/questionnaires")
                .then()
                .statusCode(200)
                .body("id", hasItems("HSS-1", "MADE-UP-6"))
                .body("id", not(hasItem("MADE-UP-7")))
                .body("find { it.id == 'MADE-UP-6' }.installed", equalTo(true))
                .body("find { it.id == 'MADE-UP-6' }.score.worseFrom", equalTo(2))
                .body("find { it.id == 'HSS-1' }.installed", equalTo(false));
        given().auth()
                .oauth2(intake.clientToken())
                .get("/intake/v1/questionnaires/MADE-UP-6/versions/1.0.0")
                .then()
                .statusCode(200)
                .body("items[0].answer.type", equalTo("tick"));
    }

    @Test
    void oneThatCannotBeUsedIsToldInHealthAndStopsNothing() {
        given().get("/intake/q/health/ready").then().statusCode(200);
        given().get("/intake/q/health/well")
                .then()
                .body("checks.find { it.name == 'questionnaires' }.status", equalTo("DOWN"))
                .body(
                        "checks.find { it.name == 'questionnaires' }.data.'not-usable.json, line 8'",
                        equalTo("mu.two cannot be counted: only items of type tick can"));
    }

    @Test
    void ticksAreCountedAndComparedWithTheFirstSubmission() {
        intake.registered().consenting();
        UUID first = UuidCreator.getTimeOrderedEpoch();
        tick(first, 1, 2);
        tick(first, 2, 6);
        tick(UuidCreator.getTimeOrderedEpoch(), 1, 5);
        String after = tick(UuidCreator.getTimeOrderedEpoch(), 1, 1);
        given().auth()
                .oauth2(intake.coachToken())
                .get(intake.path() + "/questionnaires?questionnaire=MADE-UP-6&after=" + after)
                .then()
                .statusCode(200)
                .body("items.score", contains(1, 5, 6, 2))
                .body("items[0].changes", contains("IMPROVED", "RECOVERED"))
                .body("items[1].changes", contains("UNCHANGED"));
        List<PublishedEvents.Event> events = PublishedEvents.of("intake").awaitVersion(new ClientId(intake.client), 7);
        Assertions.assertThat(events.getLast().data().path("score").intValue()).isEqualTo(1);
    }

    @Test
    void aVersionThatHasBeenAnsweredDoesNotChangeAnyMore() {
        Published pack = content.questionnaire("MADE-UP-6", "1.0.0").orElseThrow();
        var unanswered = new Published(
                "other.json",
                new Questionnaire(
                        "MADE-UP-8",
                        "1.0.0",
                        "Made up",
                        "Made up.",
                        pack.questionnaire().items(),
                        pack.questionnaire().score()),
                pack.definition(),
                "0".repeat(64),
                true);
        Assertions.assertThat(versions.keep(unanswered)).isTrue();
        Assertions.assertThat(versions.keep(changed(unanswered))).isTrue();
        intake.registered().consenting();
        String after = tick(UuidCreator.getTimeOrderedEpoch(), 1, 2);
        intake.get(intake.clientToken(), "/questionnaires?after=" + after)
                .then()
                .statusCode(200);
        Assertions.assertThat(versions.keep(pack)).isTrue();
        Assertions.assertThat(versions.keep(changed(pack))).isFalse();
        IntakeContent restarted = content.keeping(each -> versions.keep(changed(each)));
        Assertions.assertThat(restarted.questionnaire("MADE-UP-6", "1.0.0")).isEmpty();
        Assertions.assertThat(restarted.questionnaire("HSS-1", "1.0.0")).isPresent();
        Assertions.assertThat(restarted.refused()).anySatisfy(fault -> {
            Assertions.assertThat(fault.file()).isEqualTo(pack.file());
            Assertions.assertThat(fault.reason()).startsWith("MADE-UP-6 1.0.0 has been answered");
        });
    }

    private static Published changed(Published pack) {
        return new Published(pack.file(), pack.questionnaire(), pack.definition(), "f".repeat(64), pack.installed());
    }

    @Test
    void anItemThatIsNoTickIsRefusedWithItsId() {
        intake.registered().consenting();
        intake.put(
                        intake.clientToken(),
                        "/questionnaires/" + UuidCreator.getTimeOrderedEpoch(),
                        Intake.submission("MADE-UP-6", Map.of("mu.socks", "yes")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/answers/mu.socks"));
    }
}
