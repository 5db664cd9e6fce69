package dev.backcoach.intake.content;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backcoach.intake.questionnaire.Questionnaire;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A version of a questionnaire.
 *
 * @param file its name
 * @param definition its content as it was written
 * @param hash SHA-256 of the definition without white space, 64 hexadecimal digits
 * @param installed whether an operator has installed it
 */
public record Published(String file, Questionnaire questionnaire, JsonNode definition, String hash, boolean installed) {

    static Published read(String file, String text, boolean installed) {
        JsonNode tree = ContentFiles.tree(file, text);
        return new Published(
                file, ContentFiles.parse(file, text, Questionnaire.class), tree, sha256(tree.toString()), installed);
    }

    /** Whether it is this version of this questionnaire. */
    boolean is(String id, String version) {
        return questionnaire.id().equals(id) && questionnaire.version().equals(version);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
