package dev.backcoach.local.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A file that the gateway shows as it is.
 *
 * @param type of its content
 */
record Page(String type, Buffer content) implements OwnPath {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String SWAGGER_UI = "/META-INF/resources/openapi-ui/";

    /** One of the gateway's own pages. */
    static Page html(String name) {
        return new Page(HTML, read(name));
    }

    /** A file of Swagger UI, which comes with SmallRye's library. */
    static Page ofSwaggerUi(String name) {
        return new Page(name.endsWith(".css") ? "text/css" : "text/javascript", read(SWAGGER_UI + name));
    }

    @Override
    public void answer(HttpServerRequest request) {
        if (!HttpMethod.GET.equals(request.method())) {
            request.response().putHeader("Allow", "GET");
            GatewayProblem.METHOD_NOT_ALLOWED.answer(request, "A page knows GET.");
            return;
        }
        request.response()
                .putHeader("Content-Type", type)
                .putHeader("Cache-Control", "no-store")
                .end(content);
    }

    private static Buffer read(String resource) {
        try (InputStream content = Page.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalStateException("the gateway's " + resource + " is missing");
            }
            return Buffer.buffer(content.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
