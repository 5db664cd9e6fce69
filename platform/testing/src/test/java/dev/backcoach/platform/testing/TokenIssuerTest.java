package dev.backcoach.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {

    private static final UUID ID = UUID.fromString("01980000-0000-7000-8000-000000000001");

    @TempDir
    private Path folder;

    @Test
    void tokensSayWhoHasWhichRole() throws Exception {
        TokenIssuer issuer = TokenIssuer.shared();

        JwtClaims claims = verified(issuer.address(), issuer.token("coach", ID));

        assertThat(claims.getSubject()).isEqualTo("coach:" + ID);
        assertThat(claims.getStringListClaimValue("roles")).containsExactly("coach");
        assertThat(claims.getStringClaimValue("backcoach_id")).isEqualTo(ID.toString());
    }

    @Test
    void anybodyCanAskForAToken() throws Exception {
        String address = TokenIssuer.shared().address();

        HttpResponse<String> answer = send("POST", address + "/dev/token?role=client&id=" + ID);

        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, Object> body = JsonUtil.parseJson(answer.body());
        assertThat(verified(address, (String) body.get("access_token")).getStringListClaimValue("roles"))
                .isEqualTo(List.of("client"));
    }

    @Test
    void refusesRequestsThatNameNoRoleOrNobody() throws Exception {
        String address = TokenIssuer.shared().address();

        assertThat(send("POST", address + "/dev/token").statusCode()).isEqualTo(400);
        assertThat(send("POST", address + "/dev/token?role=king&id=" + ID).statusCode())
                .isEqualTo(400);
        assertThat(send("POST", address + "/dev/token?role=coach&id=1").statusCode())
                .isEqualTo(400);
        assertThat(send("GET", address + "/dev/token?role=coach&id=" + ID).statusCode())
                .isEqualTo(404);
        assertThatThrownBy(() -> TokenIssuer.shared().token("king", ID)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void expiredTokensAreExpired() {
        TokenIssuer issuer = TokenIssuer.shared();

        assertThatThrownBy(() -> verified(issuer.address(), issuer.expiredToken("coach", ID)))
                .isInstanceOfSatisfying(
                        InvalidJwtException.class,
                        refusal -> assertThat(refusal.hasExpired()).isTrue());
    }

    @Test
    void foreignTokensAreSignedWithAKeyThatIsNotPublished() {
        TokenIssuer issuer = TokenIssuer.shared();

        assertThatThrownBy(() -> verified(issuer.address(), issuer.foreignToken("coach", ID)))
                .isInstanceOfSatisfying(
                        InvalidJwtException.class,
                        refusal -> assertThat(refusal.hasErrorCode(ErrorCodes.EXPIRED))
                                .isFalse());
    }

    @Test
    void tokensOutliveTheIssuerWithItsKeyFile() throws Exception {
        int port = LocalPort.free();
        Path keyFile = folder.resolve("identity").resolve("key.json");
        URI address = URI.create("http://127.0.0.1:" + port + "/who");
        String token;
        try (TokenIssuer first = TokenIssuer.started(port, address, keyFile)) {
            token = first.token("analyst", ID);
        }

        try (TokenIssuer second = TokenIssuer.started(port, address, keyFile)) {
            assertThat(verified(second.address(), token).getSubject()).isEqualTo("analyst:" + ID);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesAKeyFileThatHoldsNoKey() throws Exception {
        Path keyFile = Files.writeString(folder.resolve("key.json"), "{}");

        assertThatThrownBy(() -> TokenIssuer.started(LocalPort.free(), URI.create("http://localhost/"), keyFile))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key.json");
    }

    @Test
    void saysThatItsPortIsTaken() {
        int taken = URI.create(TokenIssuer.shared().address()).getPort();

        assertThatThrownBy(
                        () -> TokenIssuer.started(taken, URI.create("http://localhost/"), folder.resolve("key.json")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(Integer.toString(taken));
    }

    /** As a service does it: from nothing but the issuer's address. */
    private static JwtClaims verified(String address, String token) throws Exception {
        Map<String, Object> discovery = JsonUtil.parseJson(
                send("GET", address + "/.well-known/openid-configuration").body());
        HttpsJwksVerificationKeyResolver keys =
                new HttpsJwksVerificationKeyResolver(new HttpsJwks((String) discovery.get("jwks_uri")));
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(keys)
                .setExpectedIssuer((String) discovery.get("issuer"))
                .setExpectedAudience(TokenIssuer.AUDIENCE)
                .setRequireExpirationTime()
                .setRequireSubject()
                .build()
                .processToClaims(token);
    }

    private static HttpResponse<String> send(String method, String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(10))
                .method(method, BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
