package dev.backcoach.platform.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jose4j.json.JsonUtil;

/**
 * A small OpenID Connect issuer on 127.0.0.1: discovery document, key set, and {@code POST
 * <address>/dev/token?role=<role>&id=<uuid>}, which gives an access token to anybody who asks. For tests and the local
 * stack only. Its tokens are signed with RS256, name the audience {@value #AUDIENCE}, carry the claims {@code roles} (a
 * list of one) and {@code backcoach_id}, and are valid for twelve hours of the system's clock.
 */
public final class TokenIssuer implements AutoCloseable {

    /** The audience of every token. */
    public static final String AUDIENCE = "backcoach";

    /** The roles that a token can have. */
    public static final List<String> ROLES = List.of("client", "coach", "operations", "analyst");

    private static final String PATH = "/identity";
    private static final Duration VALID = Duration.ofHours(12);
    private static final Pattern REQUEST = Pattern.compile("role=([a-z]+)&id=([0-9a-fA-F-]{36})");

    private final URI address;
    /** Newest first; that one signs, all are published. */
    private final List<SigningKey> keys = new CopyOnWriteArrayList<>();

    private final SigningKey foreignKey = SigningKey.generated();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private TokenIssuer(HttpServer server, URI address, SigningKey key) {
        this.server = server;
        this.address = address;
        this.keys.add(key);
    }

    /** Starts an issuer with a new key on a free port, under the path {@code /identity}; the caller closes it. */
    public static TokenIssuer started() {
        int port = LocalPort.free();
        return started(port, URI.create("http://localhost:" + port + PATH), SigningKey.generated());
    }

    /**
     * Starts an issuer that keeps its key in a file, so that its tokens stay valid when it is started again; the caller
     * closes it.
     *
     * @param address where services and clients reach it, directly or through a gateway: the issuer named in every
     *     token. Its path, such as {@code /identity}, is what the issuer serves under.
     * @param keyFile is made if it is missing
     * @throws UncheckedIOException when the port is taken or the file cannot be read or written
     */
    public static TokenIssuer started(int port, URI address, Path keyFile) {
        return started(port, address, SigningKey.keptIn(keyFile));
    }

    /** The issuer that all tests of this JVM share, started by the first call. */
    public static TokenIssuer shared() {
        return Shared.ISSUER;
    }

    private static TokenIssuer started(int port, URI address, SigningKey key) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            TokenIssuer issuer = new TokenIssuer(server, address, key);
            server.setExecutor(issuer.threads);
            server.createContext("/", issuer::answer);
            server.start();
            return issuer;
        } catch (IOException failure) {
            throw new UncheckedIOException("the token issuer cannot listen on port " + port, failure);
        }
    }

    /** The issuer named in every token, and what {@code quarkus.oidc.auth-server-url} is to be. */
    public String address() {
        return address.toString();
    }

    /**
     * A token for this client, coach, operator or analyst.
     *
     * @param role one of {@link #ROLES}
     * @throws IllegalArgumentException when it is not
     */
    public String token(String role, UUID backcoachId) {
        return keys.getFirst().sign(claims(role, backcoachId, now()));
    }

    /** As {@link #token}, but its time was over an hour ago. */
    public String expiredToken(String role, UUID backcoachId) {
        return keys.getFirst().sign(claims(role, backcoachId, now().minus(VALID).minus(Duration.ofHours(1))));
    }

    /**
     * As {@link #token}, but valid in another time.
     *
     * @param notBefore seconds from now, negative for before
     * @param expires seconds from now, negative for before
     */
    public String token(String role, UUID backcoachId, int notBefore, int expires) {
        Map<String, Object> claims = claims(role, backcoachId, now().plusSeconds(Math.min(notBefore, 0)));
        claims.put("nbf", now().plusSeconds(notBefore).getEpochSecond());
        claims.put("exp", now().plusSeconds(expires).getEpochSecond());
        return keys.getFirst().sign(claims);
    }

    /** As {@link #token}, but in the name of another issuer. */
    public String tokenOfAnotherIssuer(String role, UUID backcoachId) {
        Map<String, Object> claims = claims(role, backcoachId, now());
        claims.put("iss", "https://issuer.example");
        return keys.getFirst().sign(claims);
    }

    /** Signs with a new key from now on; the old ones stay published, so that their tokens stay valid. */
    public void rotate() {
        keys.addFirst(SigningKey.generated());
    }

    /** As {@link #token}, but signed with a key that this issuer does not publish. */
    public String foreignToken(String role, UUID backcoachId) {
        return foreignKey.sign(claims(role, backcoachId, now()));
    }

    /** As {@link #token}, but for another audience: a token of the same issuer that is not for Backcoach. */
    public String tokenForOthers(String role, UUID backcoachId) {
        Map<String, Object> claims = claims(role, backcoachId, now());
        claims.put("aud", "another-application");
        return keys.getFirst().sign(claims);
    }

    /** As {@link #token}, but with {@code alg=none} and no signature (RFC 8725 section 3.1). */
    public String unsignedToken(String role, UUID backcoachId) {
        return SigningKey.unsigned(claims(role, backcoachId, now()));
    }

    /** Ends the issuer at once; tokens stay valid wherever its key is known. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private Map<String, Object> claims(String role, UUID backcoachId, Instant issued) {
        if (!ROLES.contains(role)) {
            throw new IllegalArgumentException("no role " + role + "; the roles are " + String.join(", ", ROLES));
        }
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", address());
        claims.put("sub", role + ":" + backcoachId);
        claims.put("aud", AUDIENCE);
        claims.put("iat", issued.getEpochSecond());
        claims.put("exp", issued.plus(VALID).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("roles", List.of(role));
        claims.put("backcoach_id", backcoachId.toString());
        return claims;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (path.equals(address.getPath() + "/.well-known/openid-configuration") && method.equals("GET")) {
            send(exchange, 200, JsonUtil.toJson(discovery()));
        } else if (path.equals(address.getPath() + "/jwks") && method.equals("GET")) {
            send(exchange, 200, SigningKey.publicKeySet(keys));
        } else if (path.equals(address.getPath() + "/dev/token") && method.equals("POST")) {
            giveToken(exchange);
        } else {
            sendProblem(exchange, 404, "Nothing is served here.");
        }
    }

    private Map<String, Object> discovery() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", address());
        document.put("jwks_uri", address() + "/jwks");
        document.put("token_endpoint", address() + "/dev/token");
        document.put("response_types_supported", List.of("token"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        return document;
    }

    private void giveToken(HttpExchange exchange) throws IOException {
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        Matcher request = REQUEST.matcher(query);
        if (!request.matches() || !ROLES.contains(request.group(1))) {
            sendProblem(
                    exchange, 400, "Ask with ?role=<role>&id=<uuid>; the roles are " + String.join(", ", ROLES) + ".");
            return;
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", token(request.group(1), UUID.fromString(request.group(2))));
        answer.put("token_type", "Bearer");
        answer.put("expires_in", VALID.toSeconds());
        send(exchange, 200, JsonUtil.toJson(answer));
    }

    private static void sendProblem(HttpExchange exchange, int status, String detail) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        send(exchange, status, JsonUtil.toJson(Map.of("status", status, "detail", detail)));
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream output = exchange.getResponseBody()) {
            output.write(body);
        }
    }

    private static Instant now() {
        return InstantSource.system().instant();
    }

    private static final class Shared {

        private static final TokenIssuer ISSUER = started();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(ISSUER::close, "end of shared token issuer"));
        }

        private Shared() {}
    }
}
