package dev.backcoach.platform.rest.input;

import com.fasterxml.jackson.core.JacksonException;
import dev.backcoach.platform.rest.problem.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * A resource method that takes a body gets one: an absent body and the JSON value {@code null} are 400. A body that
 * comes in pieces (chunked) and grows beyond {@code quarkus.http.limits.max-body-size} is 413 as soon as it does.
 */
@Provider
public class BodyReading implements ReaderInterceptor {

    private static final Logger LOG = Logger.getLogger(BodyReading.class);

    private final long limit;

    BodyReading(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var stream = new Limited(context.getInputStream(), limit);
        context.setInputStream(stream);
        Object body;
        try {
            body = context.proceed();
        } catch (IOException | RuntimeException e) {
            throw stream.isExceeded() ? ProblemException.tooLarge(limit) : unreadable(e);
        }
        if (body == null) {
            throw ProblemException.body("", "a body is needed and must not be null");
        }
        return body;
    }

    /** What a JSON reader says has a mapper of its own; other input faults are the caller's or the network's. */
    private static RuntimeException unreadable(Exception failure) throws IOException {
        return switch (failure) {
            case JacksonException json -> throw json;
            case RuntimeException known -> known;
            default -> {
                LOG.debug("A body broke off, or is not in the encoding that it begins in", failure);
                yield new BadRequestException(failure);
            }
        };
    }

    /** Fails for good once more than the limit has been read, whatever the reader makes of the first failure. */
    private static final class Limited extends FilterInputStream {

        private final long limit;
        private long taken;

        Limited(InputStream body, long limit) {
            super(body);
            this.limit = limit;
        }

        boolean isExceeded() {
            return taken > limit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws IOException {
            taken += bytes;
            if (isExceeded()) {
                throw new IOException("the body is larger than " + limit + " bytes");
            }
        }
    }
}
