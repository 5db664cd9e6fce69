package dev.backcoach.assessment.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * An assessment names the version that it follows, so a published version never changes. When this fails, undo the
 * change and make it in a new file with a new version; then add that version here.
 */
class PublishedProtocolsTest {

    private static final Map<String, String> HASHES = Map.of(
            "1.0.0", "da5316cdab20dbaf076fd87df2c93607ef84df1aa576b3adda2c6c9b4aeadf8c",
            "1.1.0", "f3effab99c701b84fff1cf80961c3af8d9cef1b747596fc69b4f221f996a0b75");

    @Test
    void aPublishedVersionIsAsItWas() throws NoSuchAlgorithmException {
        Map<String, String> hashes = new TreeMap<>();
        for (String version : ProtocolFiles.versions()) {
            byte[] text = ProtocolFiles.text(version).getBytes(StandardCharsets.UTF_8);
            hashes.put(
                    version,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
        }
        assertThat(hashes).isEqualTo(HASHES);
    }
}
