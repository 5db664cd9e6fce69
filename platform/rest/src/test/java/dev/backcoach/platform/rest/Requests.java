package dev.backcoach.platform.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;

/** Requests to the diary, and what every problem has in common. */
public final class Requests {

    private Requests() {}

    /** Sends the very bytes of a body as JSON. */
    public static Response post(String path, byte[] body) {
        return given().contentType("application/json").body(body).post(path);
    }

    public static Response post(String path, String body) {
        return post(path, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Checks what RFC 9457 and the house ask of every error. */
    public static ValidatableResponse isProblem(Response response, int status, String slug) {
        return response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .header("Cache-Control", "no-store")
                .body("type", equalTo("urn:backcoach:problem:" + slug))
                .body("status", equalTo(status))
                .body("title", not(equalTo("")))
                .body("detail", startsWith(""))
                .body("instance", startsWith("/"));
    }
}
