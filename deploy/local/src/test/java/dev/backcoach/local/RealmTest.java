package dev.backcoach.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.testing.TokenIssuer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Keycloak's tokens say what the tokens of the local stack say, and accounts are guarded. */
class RealmTest {

    private static final JsonObject REALM = Deployment.realm();

    @Test
    void hasTheRolesOfThePlatformAndAGroupForEach() {
        assertThat(names(REALM.getJsonObject("roles").getJsonArray("realm"), "name"))
                .containsExactlyElementsOf(TokenIssuer.ROLES);
        assertThat(objects(REALM.getJsonArray("groups")))
                .allSatisfy(
                        group -> assertThat(group.getJsonArray("realmRoles")).containsExactly(group.getString("name")));
        assertThat(names(REALM.getJsonArray("groups"), "name")).containsExactlyElementsOf(TokenIssuer.ROLES);
        assertThat(find(REALM.getJsonArray("scopeMappings"), "clientScope", "backcoach")
                        .getJsonArray("roles"))
                .containsExactlyElementsOf(TokenIssuer.ROLES);
    }

    @Test
    void putsRolesIdAndAudienceIntoTokens() {
        JsonObject roles = mapper("roles", "oidc-usermodel-realm-role-mapper");
        assertThat(roles.getString("claim.name")).isEqualTo("roles");
        assertThat(roles.getString("multivalued")).isEqualTo("true");
        assertThat(roles.getString("access.token.claim")).isEqualTo("true");

        JsonObject id = mapper("backcoach_id", "oidc-usermodel-attribute-mapper");
        assertThat(id.getString("user.attribute")).isEqualTo("backcoach_id");
        assertThat(id.getString("claim.name")).isEqualTo("backcoach_id");
        assertThat(id.getString("access.token.claim")).isEqualTo("true");

        JsonObject audience = mapper("audience", "oidc-audience-mapper");
        assertThat(audience.getString("included.custom.audience")).isEqualTo(TokenIssuer.AUDIENCE);
        assertThat(audience.getString("access.token.claim")).isEqualTo("true");
    }

    @Test
    void givesEveryClientThatScopeAndNoOtherRoles() {
        assertThat(objects(REALM.getJsonArray("clients"))).hasSize(3).allSatisfy(client -> {
            assertThat(client.getJsonArray("defaultClientScopes")).containsExactly("basic", "backcoach");
            assertThat(client.getBoolean("fullScopeAllowed")).isFalse();
            assertThat(client.getBoolean("implicitFlowEnabled")).isFalse();
        });
    }

    @Test
    void isTriedWithTheKeycloakThatTheImageHas() {
        assertThat(Deployment.all(
                        Deployment.text("deploy/identity/Dockerfile"), "^FROM quay.io/keycloak/keycloak:(\\S+)"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.group(1)).isEqualTo(Deployment.property("keycloak.version")));
    }

    @Test
    void letsFrontendsInWithACodeAndAProofOnly() {
        for (String name : List.of("backcoach-web", "backcoach-mobile")) {
            JsonObject client = client(name);
            assertThat(client.getBoolean("publicClient")).isTrue();
            assertThat(client.getBoolean("standardFlowEnabled")).isTrue();
            assertThat(client.getBoolean("directAccessGrantsEnabled")).isFalse();
            assertThat(client.getJsonObject("attributes").getString("pkce.code.challenge.method"))
                    .isEqualTo("S256");
            assertThat(client.getJsonArray("redirectUris").stream().map(Object::toString))
                    .isNotEmpty()
                    .noneMatch(address -> address.startsWith("*") || address.startsWith("http://"));
        }
    }

    @Test
    void switchesTheDemoClientOffWhereThisIsNoDevelopment() {
        JsonObject client = client("backcoach-demo");

        assertThat(client.getString("enabled")).isEqualTo("${BACKCOACH_DEVELOPMENT}");
        assertThat(client.getBoolean("standardFlowEnabled")).isFalse();
        assertThat(client.getBoolean("publicClient")).isFalse();
        assertThat(objects(REALM.getJsonArray("users")))
                .singleElement()
                .satisfies(user ->
                        assertThat(user.getString("serviceAccountClientId")).isEqualTo("backcoach-demo"));
    }

    @Test
    void holdsNoSecretAndOnlyVariablesThatComposeSets() {
        assertThat(secrets(REALM, new TreeSet<>())).containsExactly("${IDENTITY_DEMO_SECRET}");
        assertThat(Deployment.environment("identity").keySet())
                .containsAll(Deployment.variables(Deployment.text("deploy/identity/realm.json")));
    }

    @Test
    void lendsTheIdToNobodyButAdministrators() {
        String profile = REALM.getJsonObject("components")
                .getJsonArray("org.keycloak.userprofile.UserProfileProvider")
                .getJsonObject(0)
                .getJsonObject("config")
                .getJsonArray("kc.user.profile.config")
                .getString(0);
        JsonObject id = find(new JsonObject(profile).getJsonArray("attributes"), "name", "backcoach_id");

        assertThat(id.getJsonObject("permissions").getJsonArray("edit")).containsExactly("admin");
        assertThat(REALM.getBoolean("registrationAllowed")).isFalse();
    }

    @Test
    void slowsGuessingDownAndEndsSessions() {
        assertThat(REALM.getBoolean("bruteForceProtected")).isTrue();
        assertThat(REALM.getString("passwordPolicy")).contains("length(12)");
        assertThat(REALM.getInteger("accessTokenLifespan")).isBetween(60, 900);
        assertThat(REALM.getInteger("ssoSessionMaxLifespan")).isLessThanOrEqualTo(43_200);
        assertThat(REALM.getBoolean("revokeRefreshToken")).isTrue();
        assertThat(REALM.getString("sslRequired")).isEqualTo("external");
    }

    private static JsonObject mapper(String name, String kind) {
        JsonObject scope = find(REALM.getJsonArray("clientScopes"), "name", "backcoach");
        JsonObject mapper = find(scope.getJsonArray("protocolMappers"), "name", name);
        assertThat(mapper.getString("protocolMapper")).isEqualTo(kind);
        return mapper.getJsonObject("config");
    }

    private static JsonObject client(String id) {
        return find(REALM.getJsonArray("clients"), "clientId", id);
    }

    private static JsonObject find(JsonArray all, String key, String value) {
        return objects(all).stream()
                .filter(one -> value.equals(one.getString(key)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("none has " + key + " " + value));
    }

    private static List<JsonObject> objects(JsonArray all) {
        return all.stream().map(JsonObject.class::cast).toList();
    }

    private static List<String> names(JsonArray all, String key) {
        return objects(all).stream().map(one -> one.getString(key)).toList();
    }

    /** Values of keys that sound like secrets, anywhere below. */
    private static Set<String> secrets(Object within, Set<String> found) {
        switch (within) {
            case JsonObject object ->
                object.forEach(field -> {
                    if (field.getKey().matches("(?i)(secret|password|value|credentials|hashedSaltedValue)")) {
                        found.add(String.valueOf(field.getValue()));
                    }
                    secrets(field.getValue(), found);
                });
            case JsonArray array -> array.forEach(element -> secrets(element, found));
            case null, default -> {}
        }
        return found;
    }
}
