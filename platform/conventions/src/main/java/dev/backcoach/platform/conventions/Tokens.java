package dev.backcoach.platform.conventions;

import dev.backcoach.platform.testing.TokenIssuer;
import java.util.UUID;

/** Bearer tokens of the issuer that {@link ServiceServers} runs, for {@code given().auth().oauth2(...)}. */
public final class Tokens {

    private static final UUID OPERATOR = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final UUID ANALYST = UUID.fromString("00000000-0000-7000-8000-00000000000b");

    private Tokens() {}

    /** This client. */
    public static String client(UUID client) {
        return TokenIssuer.shared().token("client", client);
    }

    /** This coach. */
    public static String coach(UUID coach) {
        return TokenIssuer.shared().token("coach", coach);
    }

    /** Somebody who keeps the system running. */
    public static String operations() {
        return TokenIssuer.shared().token("operations", OPERATOR);
    }

    /** Somebody who works with pseudonymous figures. */
    public static String analyst() {
        return TokenIssuer.shared().token("analyst", ANALYST);
    }

    /** A token that was valid once; services answer 401. */
    public static String expired(String role, UUID id) {
        return TokenIssuer.shared().expiredToken(role, id);
    }

    /** A token that somebody else signed in the issuer's name; services answer 401. */
    public static String foreign(String role, UUID id) {
        return TokenIssuer.shared().foreignToken(role, id);
    }
}
