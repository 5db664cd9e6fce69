package dev.backcoach.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.local.gateway.Gateway;
import dev.backcoach.platform.rest.clock.MovableClock;
import dev.backcoach.platform.testing.LocalPort;
import dev.backcoach.platform.testing.TokenIssuer;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenTest {

    private static final UUID ID = UUID.fromString("01980000-0000-7000-8000-00000000abcd");

    @TempDir
    private Path folder;

    private final int port = LocalPort.free();
    private final URI stack = URI.create("http://localhost:" + port);
    private Gateway gateway;

    @BeforeEach
    void start() {
        int issuer = URI.create(TokenIssuer.shared().address()).getPort();
        gateway = Gateway.started(
                port, Map.of("identity", issuer), new MovableClock(folder.resolve("clock"), InstantSource.system()));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void isForTheSamplePersonOfTheRole() throws Exception {
        JsonObject claims = claims(Token.of(stack, List.of("operations")));

        assertThat(claims.getJsonArray("roles")).containsExactly("operations");
        assertThat(claims.getString("backcoach_id"))
                .isEqualTo(SampleId.OPERATIONS.id().toString());
        assertThat(claims.getString("iss")).isEqualTo(TokenIssuer.shared().address());
    }

    @Test
    void isForTheClientOrThePersonThatIsNamed() throws Exception {
        assertThat(claims(Token.of(stack, List.of("client", "--client", ID.toString())))
                        .getString("backcoach_id"))
                .isEqualTo(ID.toString());
        assertThat(claims(Token.of(stack, List.of("coach", "--id", ID.toString())))
                        .getString("backcoach_id"))
                .isEqualTo(ID.toString());
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> Token.of(stack, List.of()))
                .isInstanceOf(StackFault.class)
                .hasMessageContaining("token takes a role");
        assertThatThrownBy(() -> Token.of(stack, List.of("king"))).isInstanceOf(StackFault.class);
        assertThatThrownBy(() -> Token.of(stack, List.of("coach", "--client", ID.toString())))
                .isInstanceOf(StackFault.class);
        assertThatThrownBy(() -> Token.of(stack, List.of("coach", "--id", "me")))
                .isInstanceOf(StackFault.class)
                .hasMessageContaining("not an id: me");
    }

    @Test
    void saysThatTheStackIsNotUp() {
        URI nobody = URI.create("http://localhost:" + LocalPort.free());

        assertThatThrownBy(() -> Token.of(nobody, List.of("coach")))
                .isInstanceOf(StackFault.class)
                .hasMessage("the stack is not up. Start it with ./backcoach up");
    }

    private static JsonObject claims(String token) {
        String payload = token.split("\\.", -1)[1];
        return new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }
}
