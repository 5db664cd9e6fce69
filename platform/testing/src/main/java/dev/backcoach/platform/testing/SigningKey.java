package dev.backcoach.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** A pair of RSA keys with 2,048 bits that signs tokens (RS256). */
record SigningKey(RsaJsonWebKey pair) {

    private static final int BITS = 2_048;

    /** A new random pair with a name (kid) of its own. */
    static SigningKey generated() {
        try {
            RsaJsonWebKey pair = RsaJwkGenerator.generateJwk(BITS);
            pair.setKeyId(UUID.randomUUID().toString());
            pair.setUse("sig");
            pair.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            return new SigningKey(pair);
        } catch (JoseException failure) {
            throw new IllegalStateException("no RSA on this machine", failure);
        }
    }

    /**
     * The pair in this file, a JSON web key; a missing file is made with a new pair, readable by its owner only.
     * Throws {@link IllegalArgumentException} when the file holds something else, {@link UncheckedIOException} when it
     * cannot be read or written.
     */
    static SigningKey keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                write(generated(), file);
            }
            return new SigningKey((RsaJsonWebKey) PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file)));
        } catch (JoseException | ClassCastException failure) {
            throw new IllegalArgumentException(file + " holds no RSA key", failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The public halves as a JSON web key set. */
    static String publicKeySet(List<SigningKey> keys) {
        return new JsonWebKeySet(keys.stream().map(SigningKey::pair).toList()).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    /** A JSON web token with these claims in compact form. */
    String sign(Map<String, Object> claims) {
        JwtClaims content = new JwtClaims();
        claims.forEach(content::setClaim);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(content.toJson());
        signature.setKey(pair.getPrivateKey());
        signature.setKeyIdHeaderValue(pair.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException("could not sign", failure);
        }
    }

    /** A JSON web token with these claims that nobody has signed. */
    static String unsigned(Map<String, Object> claims) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return Stream.of("{\"alg\":\"none\",\"typ\":\"JWT\"}", JsonUtil.toJson(claims))
                .map(part -> encoder.encodeToString(part.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(".", "", "."));
    }

    private static void write(SigningKey key, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path whole = Files.createTempFile(folder, "key", ".new");
        Files.writeString(whole, key.pair().toJson(OutputControlLevel.INCLUDE_PRIVATE));
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
