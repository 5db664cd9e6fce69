package dev.backcoach.local.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every server of ours has to have on a cluster. */
class ServersTest {

    private static final Manifests MANIFESTS = Manifests.production();

    static Stream<String> servers() {
        return MANIFESTS.named(Deployment.class).keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void runsWithoutRightsOnARootThatCannotBeWritten(String server) {
        PodSpec pod = pod(server);
        PodSecurityContext ofPod = pod.getSecurityContext();
        SecurityContext ofContainer = container(server).getSecurityContext();

        assertThat(pod.getContainers()).hasSize(1);
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getEnableServiceLinks()).isFalse();
        assertThat(ofPod.getRunAsNonRoot()).isTrue();
        assertThat(ofPod.getRunAsUser()).isPositive();
        assertThat(ofPod.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(ofContainer.getReadOnlyRootFilesystem()).isTrue();
        assertThat(ofContainer.getAllowPrivilegeEscalation()).isFalse();
        assertThat(ofContainer.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(ofContainer.getCapabilities().getAdd()).isEmpty();
        assertThat(pod.getVolumes()).extracting(Volume::getHostPath).containsOnlyNulls();
        assertThat(container(server).getVolumeMounts())
                .extracting(VolumeMount::getMountPath)
                .contains("/tmp");
    }

    @Test
    void liveInANamespaceThatLetsNobodyHaveMore() {
        assertThat(MANIFESTS.one(Namespace.class, "backcoach").getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void isLimitedAndGetsTheMemoryThatItMayUse(String server) {
        ResourceRequirements resources = container(server).getResources();

        assertThat(resources.getLimits()).containsOnlyKeys("cpu", "memory");
        assertThat(resources.getRequests()).containsOnlyKeys("cpu", "memory");
        assertThat(resources.getRequests().get("memory"))
                .isEqualTo(resources.getLimits().get("memory"));
        assertThat(amount(resources.getRequests(), "cpu")).isLessThanOrEqualTo(amount(resources.getLimits(), "cpu"));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void saysWhetherItHasStartedCanAnswerAndLives(String server) {
        Container container = container(server);

        assertThat(path(container.getStartupProbe())).endsWith("/health/started");
        assertThat(path(container.getReadinessProbe())).endsWith("/health/ready");
        assertThat(path(container.getLivenessProbe())).endsWith("/health/live");
        assertThat(Stream.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe()))
                .allSatisfy(probe -> {
                    assertThat(probe.getPeriodSeconds()).isPositive();
                    assertThat(probe.getFailureThreshold()).isGreaterThan(1);
                    assertThat(probe.getTimeoutSeconds()).isBetween(2, probe.getPeriodSeconds());
                });
    }

    @ParameterizedTest
    @MethodSource("servers")
    void isNotReplacedBeforeAnotherIsReady(String server) {
        DeploymentSpec deployment = MANIFESTS.one(Deployment.class, server).getSpec();

        assertThat(deployment.getStrategy().getType()).isEqualTo("RollingUpdate");
        assertThat(deployment
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxUnavailable()
                        .getIntVal())
                .isZero();
        assertThat(deployment.getStrategy().getRollingUpdate().getMaxSurge().getIntVal())
                .isPositive();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void goesOnUntilNobodySendsItAnythingAndThenHasTimeToFinish(String server) {
        long asleep = container(server).getLifecycle().getPreStop().getSleep().getSeconds();

        assertThat(asleep)
                .isGreaterThanOrEqualTo(container(server).getReadinessProbe().getPeriodSeconds());
        assertThat(pod(server).getTerminationGracePeriodSeconds()).isGreaterThan(asleep);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void standsMoreThanOnceOnDifferentNodesAndIsDrainedOneByOne(String service) {
        assertThat(MANIFESTS.one(Deployment.class, service).getSpec().getReplicas())
                .isGreaterThanOrEqualTo(2);
        assertThat(MANIFESTS
                        .one(PodDisruptionBudget.class, service)
                        .getSpec()
                        .getMaxUnavailable()
                        .getIntVal())
                .isEqualTo(1);
        assertThat(pod(service).getTopologySpreadConstraints())
                .extracting(constraint -> constraint.getTopologyKey())
                .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
    }

    @Test
    void reachNothingAndAreReachedByNobodyUnlessAPolicySaysSo() {
        NetworkPolicySpec nothing =
                MANIFESTS.one(NetworkPolicy.class, "nothing").getSpec();

        assertThat(nothing.getPodSelector().getMatchLabels()).isEmpty();
        assertThat(nothing.getPodSelector().getMatchExpressions()).isEmpty();
        assertThat(nothing.getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(nothing.getIngress()).isEmpty();
        assertThat(nothing.getEgress()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aloneReachesItsDatabase(String server) {
        NetworkPolicySpec database =
                MANIFESTS.one(NetworkPolicy.class, server + "-database").getSpec();

        assertThat(database.getPodSelector().getMatchLabels()).isEqualTo(Map.of("cnpg.io/cluster", server + "-db"));
        assertThat(database.getIngress().stream()
                        .flatMap(rule -> rule.getFrom().stream())
                        .map(peer -> peer.getPodSelector().getMatchLabels()))
                .containsExactly(Map.of("app.kubernetes.io/name", server), Map.of("cnpg.io/cluster", server + "-db"));
    }

    @Test
    void everyNetworkPolicySaysWhichDirectionsItIsAbout() {
        assertThat(MANIFESTS.all(NetworkPolicy.class)).allSatisfy(policy -> {
            NetworkPolicySpec spec = policy.getSpec();
            assertThat(spec.getPolicyTypes()).isNotEmpty();
            assertThat(spec.getIngress().isEmpty() || spec.getPolicyTypes().contains("Ingress"))
                    .isTrue();
            assertThat(spec.getEgress().isEmpty() || spec.getPolicyTypes().contains("Egress"))
                    .isTrue();
        });
    }

    private static double amount(Map<String, Quantity> resources, String name) {
        return resources.get(name).getNumericalAmount().doubleValue();
    }

    private static String path(Probe probe) {
        return probe.getHttpGet().getPath();
    }

    private static Container container(String server) {
        List<Container> containers = pod(server).getContainers();
        return containers.getFirst();
    }

    private static PodSpec pod(String server) {
        return MANIFESTS.one(Deployment.class, server).getSpec().getTemplate().getSpec();
    }
}
