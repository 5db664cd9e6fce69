package dev.backcoach.systemtests.running;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backcoach.local.journey.Reply;
import dev.backcoach.systemtests.running.AccessRules.Who;
import dev.backcoach.systemtests.running.FuzzRequests.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What no answer may be, whatever was asked. */
final class FuzzVerdict {

    /** The HTTP server itself refuses what is longer, before there is a request to read. */
    private static final int URL_AT_MOST = 4_000;

    private static final int URL_TOO_LONG = 414;
    private static final String PROBLEM = "urn:backcoach:problem:";
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat [a-z]+(\\.\\w+)+\\(|\\b(java|javax|jakarta|io\\.quarkus"
                    + "|org\\.hibernate|org\\.postgresql|com\\.fasterxml|dev\\.backcoach)\\.[a-z]\\w*\\.|\\w+Exception\\b|SQLSTATE");

    private final AccessRules rules;
    private final Set<String> types = new TreeSet<>();

    /** @param documents name the types of problems in their examples */
    FuzzVerdict(AccessRules rules, Stream<JsonNode> documents) {
        this.rules = rules;
        documents.forEach(document -> document.findValuesAsText("type").stream()
                .filter(type -> type.startsWith(PROBLEM))
                .forEach(types::add));
    }

    /** What is wrong with this answer; empty where nothing is. */
    Optional<String> wrong(Request request, FuzzCast cast, Reply reply) {
        List<String> wrong = new ArrayList<>();
        String text = reply.body().isMissingNode() ? "" : reply.body().toString();
        int status = reply.status();
        if (status >= 500 && !(status == 503 && request.waits() && isDocumented(request, status))) {
            wrong.add("a failure of ours");
        }
        boolean unread = status == URL_TOO_LONG && request.call().path().length() > URL_AT_MOST;
        if (status >= 400 && !unread && !isDocumented(request, status)) {
            wrong.add("status " + status + " is not documented");
        }
        if (status >= 400 && !unread) {
            form(reply, wrong);
            if (INSIDE.matcher(text).find()) {
                wrong.add("tells of the inside");
            }
        }
        if (status < 400 && !mayCall(request, cast)) {
            wrong.add("was let in");
        }
        request.who().map(cast::hiddenFrom).orElseGet(() -> all(cast)).stream()
                .filter(text::contains)
                .filter(mark -> !request.call().path().contains(mark))
                .forEach(mark -> wrong.add("shows " + mark));
        return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", wrong));
    }

    private void form(Reply reply, List<String> wrong) {
        JsonNode problem = reply.body();
        if (!reply.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
            wrong.add("is no problem+json");
        }
        if (!types.contains(problem.path("type").asText())) {
            wrong.add("type " + problem.path("type") + " is not documented");
        }
        if (problem.path("status").asInt() != reply.status()
                || problem.path("title").asText().isBlank()
                || problem.path("detail").asText().isBlank()) {
            wrong.add("lacks status, title or detail");
        }
    }

    private static boolean isDocumented(Request request, int status) {
        return request.endpoint().operation().path("responses").has(String.valueOf(status));
    }

    private boolean mayCall(Request request, FuzzCast cast) {
        if (request.who().isEmpty()) {
            return false;
        }
        Who who = request.who().get();
        boolean ofStranger = request.about().map(cast.stranger()::equals).orElse(false);
        return rules.allows(request.endpoint().id(), ofStranger ? FuzzCast.seenFromStranger(who) : who);
    }

    private static List<String> all(FuzzCast cast) {
        return Stream.concat(cast.marks().stream(), cast.ownMarks().stream()).toList();
    }
}
