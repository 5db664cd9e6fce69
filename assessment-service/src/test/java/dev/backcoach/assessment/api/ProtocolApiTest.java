package dev.backcoach.assessment.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.conventions.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The protocol over HTTP. */
@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class ProtocolApiTest {

    private final Desk desk = new Desk();

    @Test
    void theProtocolIsReadByClientsAndCoaches() {
        String protocol = "/assessment/v1/protocol";
        desk.asClient()
                .get(protocol)
                .then()
                .statusCode(200)
                .header("ETag", "\"protocol-1.1.0\"")
                .body("tests.find { it.id == 'hip.rom.ir' }.number.sides", is(true));
        desk.asCoach()
                .header("If-None-Match", "\"protocol-1.1.0\"")
                .get(protocol)
                .then()
                .statusCode(304);
        Desk.as(Tokens.analyst()).get(protocol).then().statusCode(403);
        given().get(protocol).then().statusCode(401);
    }

    @Test
    void everyPublishedVersionStaysReadable() {
        String versions = "/assessment/v1/protocol/versions";
        desk.asClient().get(versions).then().statusCode(200).body("", contains("1.0.0", "1.1.0"));
        desk.asClient()
                .get(versions + "/1.0.0")
                .then()
                .statusCode(200)
                .header("ETag", "\"protocol-1.0.0\"")
                .body("version", is("1.0.0"));
        desk.asClient().get(versions + "/9.9.9").then().statusCode(404).body("detail", containsString("lists them"));
    }
}
