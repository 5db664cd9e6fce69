package dev.backcoach.local.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fault in a copy of the manifests is found, and the message says where. */
class BrokenManifestsTest {

    @TempDir
    private Path copy;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            base/intake.yaml | containerPort: | containerPorts: | containerPorts
            base/patches/server.yaml | readOnlyRootFilesystem | readOnlyRootFileSystem | readOnlyRootFileSystem
            production/patches/service.yaml | replicas: 3 | replicas: three | replicas
            base/patches/server.yaml | sleep: {seconds: 10} | sleep: {seconds: "10"} | seconds
            base/intake.yaml | value: "8081" | value: 8081 | value
            base/identity.yaml | kind: PodDisruptionBudget | kind: DisruptionBudget | DisruptionBudget
            base/network.yaml | podSelector: {} | podSelectors: {} | podSelectors
            base/routes.yaml | sectionName: https | sectionNames: https | sectionNames
            production/gateway.yaml | port: 443 | port: "443" | port
            base/topics.yaml | partitions: 12 | partition: 12 | partition
            base/kafka-users.yaml | operations: [Read | operations: [Look | Look
            production/patches/kafka.yaml | type: persistent-claim | type: persistent | persistent
            base/kafka.yaml | roles: [controller | roles: [control | control
            base/patches/database.yaml | dataDurability: required | dataDurability: some | dataDurability
            base/databases.yaml | instances: 3 | instance: 3 | instance
            production/backups.yaml | schedule: | schedules: | schedule
            production/kustomization.yaml | behavior: merge | behaviour: merge | behaviour
            base/kustomization.yaml | - topics.yaml | - topic.yaml | topic.yaml
            """)
    void isNoManifest(String file, String right, String wrong, String said) throws IOException {
        change(file, right, wrong);

        assertThatThrownBy(() -> Manifests.of(copy.resolve("production")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            base/patches/service.yaml | {name: services} | {name: service} | no config map service
            base/patches/service.yaml | $(BACKCOACH_URL) | $(BACKCOACH_URI) | no variable BACKCOACH_URI
            base/intake.yaml | key: master-keyset | key: keyset | no Secret intake-vault with keyset
            base/intake.yaml | {name: intake-db-app | {name: intake-app | no Secret intake-app with password
            base/progress.yaml | secretName: progress-db-ca | secretName: progress-ca | no Secret progress-ca with
            base/progress.yaml | //progress-db-rw:5432 | //progress-rw:5432 | nothing is at progress-rw:5432
            base/kustomization.yaml | kafka-kafka-bootstrap:9092 | kafka:9092 | nothing is at kafka:9092
            base/kustomization.yaml | identity:8080/identity | identity:8081/identity | nothing is at identity:8081
            base/patches/server.yaml | {name: tmp, mountPath | {name: temp, mountPath | no volume temp
            base/programme.yaml | ready, port: http | ready, port: web | a probe of port web
            base/programme.yaml | targetPort: http | targetPort: web | no port web
            base/programme.yaml | selector: {app. | selector: {an. | 0 Deployments
            base/routes.yaml | {name: intake, port: 8081} | {name: intakes, port: 8081} | no Service intakes:8081
            base/routes.yaml | {name: intake, port: 8081} | {name: intake, port: 80} | no Service intake:80
            base/routes.yaml | sectionName: https | sectionName: tls | no listener backcoach/tls
            production/gateway.yaml | name: backcoach-tls | name: backcoach-cert | no Secret backcoach-cert
            base/network.yaml | port: management | port: metrics | no port metrics
            base/network.yaml | component: service | component: services | is of nobody
            base/topics.yaml | strimzi.io/cluster: kafka | strimzi.io/cluster: broker | no Kafka broker
            base/kafka.yaml | component: service | component: services | nobody is
            base/kafka-users.yaml | strimzi.io/cluster: kafka | strimzi.io/cluster: broker | no Kafka broker
            base/intake.yaml | {name: intake, key: sasl | {name: intakes, key: sasl | no Secret intakes with sasl
            base/patches/service.yaml | kafka-cluster-ca-cert | kafka-ca-cert | no Secret kafka-ca-cert with ca.crt
            production/backups.yaml | cluster: {name: intake-db} | cluster: {name: intake} | no Cluster intake
            production/backups.yaml | key: access-key-id | key: access | no Secret backup-store with
            production/patches/database.yaml | Name: backups | Name: store | no ObjectStore store
            """)
    void namesWhatIsNotThere(String file, String right, String wrong, String said) throws IOException {
        change(file, right, wrong);

        assertThat(References.faults(Manifests.of(copy.resolve("production"))))
                .anySatisfy(fault -> assertThat(fault).contains(said));
    }

    private void change(String file, String right, String wrong) throws IOException {
        Path from = Manifests.folder();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path each : files.toList()) {
                Path target = copy.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
        }
        String text = Files.readString(copy.resolve(file));
        assertThat(text).contains(right);
        Files.writeString(copy.resolve(file), text.replace(right, wrong));
    }
}
