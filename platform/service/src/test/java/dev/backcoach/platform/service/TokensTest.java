package dev.backcoach.platform.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.conventions.ServiceServers;
import dev.backcoach.platform.testing.TokenIssuer;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tokens of the issuer count, and until when. */
@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "walks"))
class TokensTest {

    private static final int REFUSED = 401;

    private final TokenIssuer issuer = TokenIssuer.shared();
    private final UUID client = UuidCreator.getTimeOrderedEpoch();

    private int status(String token) {
        return given().auth()
                .oauth2(token)
                .get("/walks/v1/clients/" + client + "/minutes")
                .statusCode();
    }

    /** Half a minute is forgiven, since clocks of other machines differ. */
    @ParameterizedTest
    @CsvSource({
        "-60, 60, true",
        "-60, -15, true",
        "-60, -45, false",
        "15, 60, true",
        "45, 90, false",
    })
    void aTokenCountsWithinItsTime(int notBefore, int expires, boolean counts) {
        int status = status(issuer.token("client", client, notBefore, expires));
        assertThat(status == REFUSED).isEqualTo(!counts);
    }

    @Test
    void aTokenOfAnotherIssuerOrForAnotherAudienceDoesNotCount() {
        assertThat(status(issuer.tokenOfAnotherIssuer("client", client))).isEqualTo(REFUSED);
        assertThat(status(issuer.tokenForOthers("client", client))).isEqualTo(REFUSED);
        assertThat(status(issuer.unsignedToken("client", client))).isEqualTo(REFUSED);
    }

    /** Somebody who sends tokens with keys that nobody knows must not keep a new key from being noticed. */
    @Test
    void aNewKeyOfTheIssuerIsNoticedWithoutARestart() {
        String before = issuer.token("client", client);
        status(issuer.foreignToken("client", client));
        issuer.rotate();
        String after = issuer.token("client", client);
        await().atMost(Duration.ofSeconds(20)).until(() -> status(after) != REFUSED);
        assertThat(status(before)).isNotEqualTo(REFUSED);
        assertThat(status(issuer.foreignToken("client", client))).isEqualTo(REFUSED);
    }
}
