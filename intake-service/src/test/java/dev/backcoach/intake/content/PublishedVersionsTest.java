package dev.backcoach.intake.content;

import static dev.backcoach.intake.Samples.CONTENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Answers name the version that they were given to, so a published version never changes. When this fails, undo the
 * change and make it in a new file with a new version; then add that version here.
 */
class PublishedVersionsTest {

    private static final Map<String, String> HASHES = Map.of(
            "HSS-1@1.0.0", "a8b4502900a86cbf08190aac8546d861f436c21513f82c00592ebc273ed7f181",
            "HSS-PULSE@1.0.0", "ae200207bc6eeadca960a65cc92b921b172214ca233f107e16daeea4bad2cc42",
            "PTP-1@1.0.0", "bd4efe508b026bfff126f7562dfa5779ada3e537011329ac1c4ae393c4374ce3",
            "FAG-B@1.0.0", "665cd00d6b041594fee73c4cf54e02bbb94ef450f632113a5f59bf8c7b373caf",
            "FAG-1@1.0.0", "3fa5f787a14f7cc4f13a276db0fb982cb9a92ff9fe6797c7c5650cdfa4c87f3a");

    @Test
    void aPublishedVersionIsAsItWas() {
        Map<String, String> hashes = new TreeMap<>();
        CONTENT.questionnaires()
                .forEach(published -> hashes.put(
                        published.questionnaire().id() + "@"
                                + published.questionnaire().version(),
                        published.hash()));
        assertThat(hashes).isEqualTo(HASHES);
    }
}
