package dev.backcoach.platform.rest.version;

import dev.backcoach.platform.rest.problem.ProblemException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The conditions of a request, as RFC 9110 section 13 says them. A {@code @BeanParam} of a resource method.
 *
 * @param ifMatch the header {@code If-Match} as sent: {@code *} or a list of entity tags; null when not sent
 * @param ifNoneMatch the header {@code If-None-Match} likewise
 */
public record Preconditions(
        @HeaderParam("If-Match") String ifMatch,
        @HeaderParam("If-None-Match") String ifNoneMatch) {

    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7e]*)\"\\s*(?:,|$)");

    /**
     * Lets a change through when {@code If-Match} names the present version, is {@code *} or is not there.
     *
     * @throws ProblemException 412 with the present version when it names others; 400 when it cannot be read
     */
    public void requireMatch(StreamVersion current) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return;
        }
        boolean matches = tags("If-Match", ifMatch).stream()
                .filter(tag -> !tag.weak())
                .map(tag -> tag.value().replaceFirst("@.*", ""))
                .anyMatch(current.toString()::equals);
        if (!matches) {
            throw ProblemException.stale(current.toString());
        }
    }

    /**
     * As {@link #requireMatch}, but {@code If-Match} must be there.
     *
     * @throws ProblemException 428 when it is not, 412 when it names other versions, 400 when it cannot be read
     */
    public void requireMatchAlways(StreamVersion current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.preconditionRequired();
        }
        requireMatch(current);
    }

    /**
     * The answer to a GET: 304 without a body when {@code If-None-Match} has the tag, else 200. Either with {@code ETag}
     * and {@code Cache-Control: private, no-cache}.
     *
     * @param etag with its quotes, as {@link StreamVersion#etag()} gives it
     * @param body asked for only when it is sent
     */
    public Response answer(String etag, Supplier<?> body) {
        var response =
                isHeldAlready(etag) ? Response.notModified() : Response.ok().entity(body.get());
        return response.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private boolean isHeldAlready(String etag) {
        if (ifNoneMatch == null || ifNoneMatch.isBlank()) {
            return false;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        String value = etag.substring(1, etag.length() - 1);
        return tags("If-None-Match", ifNoneMatch).stream()
                .anyMatch(tag -> tag.value().equals(value));
    }

    private static List<Tag> tags(String header, String text) {
        var tags = new ArrayList<Tag>();
        Matcher matcher = TAG.matcher(text);
        int read = 0;
        while (read < text.length()) {
            if (!matcher.find(read) || matcher.start() != read) {
                throw ProblemException.parameter(
                        header, "must be * or a list of quoted entity tags such as \"plan-3\"");
            }
            tags.add(new Tag(matcher.group(1) != null, matcher.group(2)));
            read = matcher.end();
        }
        return tags;
    }

    private record Tag(boolean weak, String value) {}
}
