package dev.backcoach.platform.testing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The settings of a broker for tests. What decides durability and order is Kafka's default; replication, pool sizes and
 * the lower limits of group intervals are those of one small broker whose consumers fail fast.
 *
 * @param others settings of a test's own, which win
 */
record BrokerSettings(Path data, int clientPort, int controllerPort, Map<String, String> others) {

    private static final String HOST = "127.0.0.1";

    String bootstrapServers() {
        return HOST + ":" + clientPort;
    }

    /** The content of the properties file. */
    String asProperties() {
        return all().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private Map<String, String> all() {
        Map<String, String> settings = new LinkedHashMap<>();
        addIdentity(settings);
        addInternalTopics(settings);
        addGroupIntervals(settings);
        addFootprint(settings);
        settings.putAll(others);
        return settings;
    }

    private void addIdentity(Map<String, String> settings) {
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@" + HOST + ":" + controllerPort);
        settings.put("listeners", "CLIENT://" + bootstrapServers() + ",CONTROLLER://" + HOST + ":" + controllerPort);
        settings.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "CLIENT");
        settings.put("log.dirs", data.toString());
        settings.put("auto.create.topics.enable", "false");
        // After a kill the controller refuses the same broker until the old session is over.
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("broker.session.timeout.ms", "3000");
    }

    private static void addInternalTopics(Map<String, String> settings) {
        settings.put("default.replication.factor", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "5");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "5");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
    }

    private static void addGroupIntervals(Map<String, String> settings) {
        settings.put("group.coordinator.rebalance.protocols", "classic,consumer");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.min.session.timeout.ms", "1000");
        settings.put("group.consumer.min.heartbeat.interval.ms", "200");
        settings.put("group.consumer.heartbeat.interval.ms", "500");
        settings.put("group.consumer.min.session.timeout.ms", "1000");
        settings.put("group.consumer.session.timeout.ms", "6000");
    }

    private static void addFootprint(Map<String, String> settings) {
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("log.cleaner.io.buffer.size", "131072");
    }
}
