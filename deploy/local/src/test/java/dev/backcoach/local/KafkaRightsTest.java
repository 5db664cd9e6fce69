package dev.backcoach.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in deploy/image/kafka-access.txt, and what {@link KafkaAccessTest} expects, is what the services need. */
class KafkaRightsTest {

    @Test
    void theRightsAreThoseThatTheServicesNeed() {
        assertThat(KafkaAccess.all().stream().map(KafkaAccess::user).distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("analyst"),
                                Arrays.stream(Service.values()).map(Service::shortName))
                        .toList());
        assertThat(KafkaAccess.all())
                .allSatisfy(access -> assertThat(access.operations()).isSubsetOf("Read", "Write", "Describe"));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void theTopicsReadAreThoseThatItsCodeTakesIn(Service service) throws IOException {
        Path sources = Deployment.REPOSITORY.resolve(service.moduleName()).resolve("src/main/java");
        Set<String> taken = new TreeSet<>(Set.of("backcoach.intake.events")); // in which everybody is asked for exports
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith("Log.java")).toList()) {
                Deployment.all(Files.readString(file), "\\.takingIn\\([^,]+, ([^;]*?)\\)\\s*\\.")
                        .forEach(call -> Deployment.all(call.group(1), "\"([a-z]+)\"")
                                .forEach(name -> taken.add("backcoach." + name.group(1) + ".events")));
                if (Files.readString(file).contains(".collectingExports(")) {
                    taken.add("backcoach.exports");
                }
            }
        }
        assertThat(taken).isEqualTo(KafkaAccessTest.READS.get(service.shortName()));
    }
}
