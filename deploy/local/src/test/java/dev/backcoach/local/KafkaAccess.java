package dev.backcoach.local;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of deploy/image/kafka-access.txt.
 *
 * @param resources each with its type, such as {@code topic:backcoach.intake.events}
 */
record KafkaAccess(String user, List<String> operations, List<String> resources) {

    static List<KafkaAccess> all() {
        List<KafkaAccess> all = new ArrayList<>();
        Deployment.text("deploy/image/kafka-access.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> {
                    List<String> words = List.of(line.split("\\s+"));
                    all.add(new KafkaAccess(
                            words.getFirst(), List.of(words.get(1).split(",")), words.subList(2, words.size())));
                });
        return all;
    }
}
