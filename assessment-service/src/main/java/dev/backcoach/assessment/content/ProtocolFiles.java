package dev.backcoach.assessment.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.backcoach.assessment.protocol.Contraindication;
import dev.backcoach.assessment.protocol.Hint;
import dev.backcoach.assessment.protocol.Protocol;
import dev.backcoach.assessment.protocol.Protocols;
import dev.backcoach.assessment.protocol.Scale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The versions of the protocol in {@code content/protocol-<version>.json}. A file with an unknown or repeated field, or
 * whose parts do not fit together, cannot be read.
 */
public final class ProtocolFiles {

    private static final List<String> VERSIONS = List.of("1.0.0", "1.1.0");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addMixIn(Scale.class, ScaleKinds.class)
            .addMixIn(Contraindication.class, ContraindicationKinds.class)
            .addMixIn(Hint.Sign.class, SignKinds.class)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Scale.Fixed.class, name = "fixed"),
        @JsonSubTypes.Type(value = Scale.BySex.class, name = "by-sex"),
        @JsonSubTypes.Type(value = Scale.OfNorm.class, name = "of-norm")
    })
    private interface ScaleKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Contraindication.Tag.class, name = "tag"),
        @JsonSubTypes.Type(value = Contraindication.ScreenRule.class, name = "screen-rule"),
        @JsonSubTypes.Type(value = Contraindication.Intolerance.class, name = "intolerance")
    })
    private interface ContraindicationKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Hint.YoungerThan.class, name = "younger-than"),
        @JsonSubTypes.Type(value = Hint.Above.class, name = "above"),
        @JsonSubTypes.Type(value = Hint.Chosen.class, name = "chosen")
    })
    private interface SignKinds {}

    private ProtocolFiles() {}

    /**
     * All versions that are shipped.
     *
     * @throws IllegalStateException when one cannot be read; the service does not start then
     */
    public static Protocols all() {
        return new Protocols(VERSIONS.stream().map(ProtocolFiles::shipped).toList());
    }

    /** The versions that are shipped, oldest first. */
    public static List<String> versions() {
        return VERSIONS;
    }

    private static Protocol shipped(String version) {
        Protocol protocol = read(text(version));
        if (!protocol.version().equals(version)) {
            throw new IllegalStateException("protocol-" + version + ".json is of version " + protocol.version());
        }
        return protocol;
    }

    /** @throws IllegalStateException when the text is no protocol */
    static Protocol read(String text) {
        try {
            return JSON.readValue(text, Protocol.class);
        } catch (IOException e) {
            throw new IllegalStateException("the protocol cannot be read: " + e.getMessage(), e);
        }
    }

    /** The file of that version as it is. */
    public static String text(String version) {
        try (InputStream file = ProtocolFiles.class.getResourceAsStream("/content/protocol-" + version + ".json")) {
            if (file == null) {
                throw new IllegalStateException("no content/protocol-" + version + ".json");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
