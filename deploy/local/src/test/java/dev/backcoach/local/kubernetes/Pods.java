package dev.backcoach.local.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The pods that one object leads to: a Deployment of ours, a database of CloudNativePG's, nodes of Strimzi's.
 *
 * @param of whose pods
 * @param labels the labels that manifests may select them by
 * @param ports names of ports; none is known of an operator's pods
 */
record Pods(String of, Map<String, String> labels, Set<String> ports) {

    static List<Pods> all(Manifests manifests) {
        List<Pods> pods = new ArrayList<>();
        manifests.all(Deployment.class).forEach(deployment -> pods.add(of(deployment)));
        manifests
                .named(Databases.Cluster.class)
                .keySet()
                .forEach(name -> pods.add(new Pods(name, Map.of("cnpg.io/cluster", name), Set.of())));
        manifests.named(KafkaNodePool.class).forEach((name, pool) -> {
            String cluster = pool.getMetadata().getLabels().get("strimzi.io/cluster");
            pods.add(new Pods(name, Map.of("strimzi.io/cluster", cluster, "strimzi.io/pool-name", name), Set.of()));
        });
        return pods;
    }

    static Pods of(Deployment deployment) {
        PodTemplateSpec template = deployment.getSpec().getTemplate();
        return new Pods(
                deployment.getMetadata().getName(),
                template.getMetadata().getLabels(),
                template.getSpec().getContainers().stream()
                        .map(Container::getPorts)
                        .flatMap(List::stream)
                        .map(ContainerPort::getName)
                        .collect(Collectors.toSet()));
    }

    boolean have(Map<String, String> wanted) {
        return labels.entrySet().containsAll(wanted.entrySet());
    }

    /** Whether a selector takes them; of the expressions only Exists is known. */
    boolean areTakenBy(LabelSelector selector) {
        return (selector.getMatchLabels() == null || have(selector.getMatchLabels()))
                && selector.getMatchExpressions().stream().allMatch(this::match);
    }

    private boolean match(LabelSelectorRequirement requirement) {
        if (!requirement.getOperator().equals("Exists")) {
            throw new IllegalArgumentException("a selector with the operator " + requirement.getOperator());
        }
        return labels.containsKey(requirement.getKey());
    }

    /** Whether they have a port; of a number nothing is known. */
    boolean have(IntOrString port) {
        return port.getStrVal() == null || ports.contains(port.getStrVal());
    }
}
