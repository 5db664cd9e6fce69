package dev.backcoach.local.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.strimzi.api.kafka.model.common.template.ContainerTemplate;
import io.strimzi.api.kafka.model.common.template.PodTemplate;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.kafka.KafkaClusterSpec;
import io.strimzi.api.kafka.model.kafka.entityoperator.EntityOperatorTemplate;
import io.strimzi.api.kafka.model.kafka.listener.KafkaListenerAuthenticationScramSha512;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePoolTemplate;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What databases and Kafka promise on a cluster: nothing that was acknowledged is lost with one machine. */
class StoresTest {

    private static final Manifests MANIFESTS = Manifests.production();

    static Stream<String> databases() {
        return MANIFESTS.named(Databases.Cluster.class).keySet().stream();
    }

    @Test
    void haveADatabaseServerForEachServer() {
        Set<String> expected = MANIFESTS.named(Deployment.class).keySet().stream()
                .map(name -> name + "-db")
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(databases()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aCommitIsOnTwoMachinesAndNoInstanceWithoutItBecomesThePrimary(String name) {
        Databases.ClusterSpec database =
                MANIFESTS.one(Databases.Cluster.class, name).spec();
        Databases.Synchronous replication = database.postgresql().synchronous();

        assertThat(database.instances()).isEqualTo(3);
        assertThat(database.affinity().podAntiAffinityType()).isEqualTo(Databases.AntiAffinity.REQUIRED);
        assertThat(database.affinity().topologyKey()).isEqualTo("kubernetes.io/hostname");
        assertThat(replication.dataDurability()).isEqualTo(Databases.DataDurability.REQUIRED);
        assertThat(replication.number()).isPositive();
        assertThat(replication.failoverQuorum()).isTrue();
        assertThat(database.postgresql().parameters())
                .doesNotContainKeys("fsync", "synchronous_commit", "full_page_writes");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isBackedUpEveryNightAtATimeOfItsOwn(String name) {
        Databases.ClusterSpec database =
                MANIFESTS.one(Databases.Cluster.class, name).spec();

        assertThat(database.plugins()).singleElement().satisfies(plugin -> {
            assertThat(plugin.isWALArchiver()).isTrue();
            assertThat(plugin.parameters()).containsOnlyKeys("barmanObjectName");
        });
        assertThat(MANIFESTS.all(Databases.ScheduledBackup.class))
                .filteredOn(backup -> backup.spec().cluster().name().equals(name))
                .singleElement()
                .satisfies(backup -> assertThat(backup.spec().schedule()).matches("0 \\d+ 2 \\* \\* \\*"));
        assertThat(MANIFESTS.all(Databases.ScheduledBackup.class))
                .extracting(backup -> backup.spec().schedule())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isLimitedAndGetsTheMemoryThatItMayUse(String name) {
        ResourceRequirements resources =
                MANIFESTS.one(Databases.Cluster.class, name).spec().resources();

        assertThat(resources.getLimits()).containsOnlyKeys("cpu", "memory");
        assertThat(resources.getRequests().get("memory"))
                .isEqualTo(resources.getLimits().get("memory"));
    }

    @Test
    void keepARecordOnTwoOfThreeNodes() {
        KafkaClusterSpec kafka = MANIFESTS.one(Kafka.class, "kafka").getSpec().getKafka();
        KafkaNodePool nodes = MANIFESTS.one(KafkaNodePool.class, "nodes");

        assertThat(nodes.getSpec().getReplicas()).isEqualTo(3);
        assertThat(nodes.getSpec()
                        .getTemplate()
                        .getPod()
                        .getAffinity()
                        .getPodAntiAffinity()
                        .getRequiredDuringSchedulingIgnoredDuringExecution())
                .singleElement()
                .satisfies(term -> assertThat(term.getTopologyKey()).isEqualTo("kubernetes.io/hostname"));
        assertThat(kafka.getConfig())
                .containsAllEntriesOf(Map.of(
                        "min.insync.replicas", 2,
                        "default.replication.factor", 3,
                        "offsets.topic.replication.factor", 3,
                        "transaction.state.log.replication.factor", 3,
                        "transaction.state.log.min.isr", 2,
                        "share.coordinator.state.topic.replication.factor", 3,
                        "share.coordinator.state.topic.min.isr", 2));
        assertThat(MANIFESTS.all(KafkaTopic.class)).allSatisfy(topic -> {
            assertThat(topic.getSpec().getReplicas()).isEqualTo(3);
            assertThat(topic.getSpec().getConfig()).doesNotContainKey("min.insync.replicas");
        });
    }

    @Test
    void kafkaRunsWithoutRightsOnARootThatCannotBeWritten() {
        KafkaNodePoolTemplate nodes =
                MANIFESTS.one(KafkaNodePool.class, "nodes").getSpec().getTemplate();
        EntityOperatorTemplate operator = MANIFESTS
                .one(Kafka.class, "kafka")
                .getSpec()
                .getEntityOperator()
                .getTemplate();

        assertThat(Stream.of(nodes.getPod(), operator.getPod()))
                .extracting(PodTemplate::getSecurityContext)
                .allSatisfy(pod -> {
                    assertThat(pod.getRunAsNonRoot()).isTrue();
                    assertThat(pod.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
                });
        assertThat(Stream.of(
                        nodes.getKafkaContainer(),
                        operator.getTopicOperatorContainer(),
                        operator.getUserOperatorContainer()))
                .extracting(ContainerTemplate::getSecurityContext)
                .allSatisfy(container -> {
                    assertThat(container.getReadOnlyRootFilesystem()).isTrue();
                    assertThat(container.getAllowPrivilegeEscalation()).isFalse();
                    assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
                });
    }

    @Test
    void kafkaIsLimitedAndGetsTheMemoryThatItMayUse() {
        assertThat(Stream.of(
                        MANIFESTS.one(KafkaNodePool.class, "nodes").getSpec().getResources(),
                        MANIFESTS
                                .one(Kafka.class, "kafka")
                                .getSpec()
                                .getEntityOperator()
                                .getTopicOperator()
                                .getResources(),
                        MANIFESTS
                                .one(Kafka.class, "kafka")
                                .getSpec()
                                .getEntityOperator()
                                .getUserOperator()
                                .getResources()))
                .allSatisfy(resources -> {
                    assertThat(resources.getLimits()).containsOnlyKeys("cpu", "memory");
                    assertThat(resources.getRequests().get("memory"))
                            .isEqualTo(resources.getLimits().get("memory"));
                });
    }

    @Test
    void onlyTheServicesReachTheBrokersAndOnlyWithALoginThroughTls() {
        assertThat(MANIFESTS.one(Kafka.class, "kafka").getSpec().getKafka().getListeners())
                .singleElement()
                .satisfies(listener -> {
                    assertThat(listener.isTls()).isTrue();
                    assertThat(listener.getAuth()).isInstanceOf(KafkaListenerAuthenticationScramSha512.class);
                    assertThat(listener.getNetworkPolicyPeers())
                            .singleElement()
                            .satisfies(peer -> assertThat(peer.getPodSelector().getMatchLabels())
                                    .isEqualTo(Map.of("app.kubernetes.io/component", "service")));
                });
    }
}
