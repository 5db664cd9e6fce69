package dev.backcoach.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The topics on containers are those of the local stack. */
class TopicsScriptTest {

    private static final String SCRIPT = Deployment.text("deploy/image/create-topics.sh");

    @Test
    void createsTheSameTopicsWithTheSameSettings() {
        Map<String, Map<String, String>> created = new LinkedHashMap<>();
        Deployment.all(SCRIPT, "^create (\\S+) --config ([a-z.]+)=(\\S+)$")
                .forEach(line -> created.put(line.group(1), Map.of(line.group(2), line.group(3))));

        assertThat(created).isEqualTo(Topics.all());
        assertThat(Deployment.all(SCRIPT, "^create .*")).hasSize(Topics.all().size());
    }

    @Test
    void createsThemWithTheSameNumberOfPartitionsAndOneReplica() {
        assertThat(SCRIPT).contains("--partitions " + Topics.PARTITIONS + " --replication-factor 1 ");
    }

    @Test
    void isWhatTheJobRuns() {
        Map<String, Object> job = Deployment.parts().get("topics");

        assertThat(job.get("command").toString()).contains("/create-topics.sh", "kafka:9092");
        assertThat(job.get("volumes").toString()).contains("./deploy/image/create-topics.sh:/create-topics.sh:ro");
        assertThat(Deployment.environment("kafka")).containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    }
}
