package dev.backcoach.platform.rest.problem;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backcoach.platform.rest.BareHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BodySizeTest {

    private static final int MEGABYTE = 1024 * 1024;

    @TestHTTPResource("/")
    URI root;

    @Test
    void anAnnouncedBodyThatIsTooLargeIsRefusedUnreadAndTheConnectionClosed() throws IOException {
        assertIsTooLarge(exchange("Content-Length: " + 2 * MEGABYTE + "\r\n\r\n"));
    }

    @Test
    void aChunkedBodyIsRefusedWhenItGrowsTooLargeAndTheConnectionClosed() throws IOException {
        assertIsTooLarge(exchange(chunked(MEGABYTE + 50_000)));
    }

    @Test
    void aChunkedBodyFarTooLargeIsRefused() throws IOException {
        assertTrue(exchange(chunked(3 * MEGABYTE)).startsWith("HTTP/1.1 413 "));
    }

    @Test
    void aChunkedBodyWithinTheLimitIsRead() throws IOException {
        String answer = exchange("Connection: close\r\n" + chunked(900_000));
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("/note"), answer);
    }

    private String exchange(String headersAndBody) throws IOException {
        return BareHttp.exchange(
                root,
                "POST /diary/v1/entries HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + headersAndBody);
    }

    private static String chunked(int length) {
        String body = "{\"note\":\"" + "x".repeat(length) + "\"}";
        return "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length()) + "\r\n" + body
                + "\r\n0\r\n\r\n";
    }

    private static void assertIsTooLarge(String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json"), answer);
        assertTrue(answer.contains("urn:backcoach:problem:too-large"), answer);
    }
}
