package dev.backcoach.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * An answer of the gateway.
 *
 * @param body the JSON of the body; missing where there is none
 */
public record Reply(int status, HttpHeaders headers, JsonNode body) {

    static Reply of(int status, HttpHeaders headers, String text) {
        return new Reply(status, headers, text.isBlank() ? MissingNode.getInstance() : Json.lenient(text));
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The entity tag without its quotes. */
    public Optional<String> etag() {
        return headers.firstValue("ETag").map(tag -> tag.replaceAll("^(W/)?\"|\"$", ""));
    }

    /** The stream's version in the entity tag, without the date that may follow it: {@code programme-12}. */
    Optional<String> version() {
        return etag().map(tag -> tag.replaceFirst("@.*", ""));
    }

    /** What went wrong, from the problem in the body. */
    String problem() {
        return status + " " + body.path("title").asText("") + ": "
                + body.path("detail").asText("") + (body.has("errors") ? " " + body.path("errors") : "");
    }
}
