package dev.backcoach.local.kubernetes;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds what a manifest names and nothing has: pods, ports, Services, Gateways, clusters, backup stores. */
final class References {

    private final Manifests manifests;
    private final List<Pods> pods;
    private final Secrets secrets;
    private final List<String> faults = new ArrayList<>();

    private References(Manifests manifests) {
        this.manifests = manifests;
        this.pods = Pods.all(manifests);
        this.secrets = Secrets.in(manifests);
    }

    /** One line for each name that leads nowhere, those of {@link PodReferences} included. */
    static List<String> faults(Manifests manifests) {
        References references = new References(manifests);
        references.services();
        references.budgets();
        references.gateways();
        references.routes();
        references.policies();
        references.kafka();
        references.backups();
        references.stores();
        references.faults.addAll(PodReferences.faults(manifests, references.secrets));
        return references.faults;
    }

    private void services() {
        manifests.named(Service.class).forEach((name, service) -> {
            List<Pods> behind = pods.stream()
                    .filter(some -> some.have(service.getSpec().getSelector()))
                    .toList();
            if (behind.size() != 1) {
                fault("Service " + name + " has the pods of " + behind.size() + " Deployments behind it");
                return;
            }
            for (ServicePort port : service.getSpec().getPorts()) {
                expect(
                        behind.getFirst().have(port.getTargetPort()),
                        "Service " + name + ": no port " + port.getTargetPort().getValue());
            }
        });
    }

    private void budgets() {
        manifests
                .named(PodDisruptionBudget.class)
                .forEach((name, budget) -> expect(
                        taken(budget.getSpec().getSelector()).size() == 1,
                        "PodDisruptionBudget " + name + " is of nobody"));
    }

    private void gateways() {
        manifests
                .named(Gateway.class)
                .forEach((name, gateway) -> gateway.getSpec().getListeners().stream()
                        .filter(listener -> listener.getTls() != null)
                        .flatMap(listener -> listener.getTls().getCertificateRefs().stream())
                        .forEach(certificate -> expect(
                                secrets.have(certificate.getName(), "tls.crt"),
                                "Gateway " + name + ": no Secret " + certificate.getName())));
    }

    private void routes() {
        manifests.named(HTTPRoute.class).forEach((name, route) -> {
            route.getSpec().getParentRefs().forEach(parent -> {
                Gateway gateway = manifests.named(Gateway.class).get(parent.getName());
                expect(
                        gateway != null
                                && gateway.getSpec().getListeners().stream()
                                        .anyMatch(listener -> listener.getName().equals(parent.getSectionName())),
                        "HTTPRoute " + name + ": no listener " + parent.getName() + "/" + parent.getSectionName());
            });
            route.getSpec().getRules().stream()
                    .map(HTTPRouteRule::getBackendRefs)
                    .flatMap(List::stream)
                    .forEach(behind -> expect(
                            serves(behind.getName(), behind.getPort()),
                            "HTTPRoute " + name + ": no Service " + behind.getName() + ":" + behind.getPort()));
        });
    }

    private boolean serves(String name, Integer port) {
        Service service = manifests.named(Service.class).get(name);
        return service != null
                && service.getSpec().getPorts().stream()
                        .anyMatch(one -> one.getPort().equals(port));
    }

    private void policies() {
        manifests.named(NetworkPolicy.class).forEach((name, policy) -> {
            String who = "NetworkPolicy " + name;
            List<Pods> own = taken(policy.getSpec().getPodSelector());
            expect(!own.isEmpty(), who + " is of nobody");
            policy.getSpec().getIngress().forEach(rule -> {
                peers(who, rule.getFrom());
                rule.getPorts().forEach(port -> port(who, own, port));
            });
            policy.getSpec().getEgress().forEach(rule -> {
                List<Pods> others = peers(who, rule.getTo());
                rule.getPorts().forEach(port -> port(who, others, port));
            });
        });
    }

    private List<Pods> peers(String who, List<NetworkPolicyPeer> peers) {
        List<Pods> found = new ArrayList<>();
        for (NetworkPolicyPeer peer : peers) {
            if (peer.getNamespaceSelector() == null) {
                List<Pods> some = taken(peer.getPodSelector());
                expect(
                        !some.isEmpty(),
                        who + ": nobody is " + peer.getPodSelector().getMatchLabels());
                found.addAll(some);
            }
        }
        return found;
    }

    private void port(String who, List<Pods> some, NetworkPolicyPort port) {
        IntOrString number = port.getPort();
        expect(
                some.stream().allMatch(one -> one.have(number)) && (number.getStrVal() == null || !some.isEmpty()),
                who + ": no port " + number.getValue());
    }

    private void kafka() {
        Map<String, Kafka> clusters = manifests.named(Kafka.class);
        manifests
                .named(KafkaTopic.class)
                .forEach((name, topic) ->
                        ofACluster("KafkaTopic " + name, topic.getMetadata().getLabels(), clusters));
        manifests
                .named(KafkaUser.class)
                .forEach((name, user) ->
                        ofACluster("KafkaUser " + name, user.getMetadata().getLabels(), clusters));
        manifests
                .named(KafkaNodePool.class)
                .forEach((name, pool) ->
                        ofACluster("KafkaNodePool " + name, pool.getMetadata().getLabels(), clusters));
        clusters.forEach((name, cluster) -> cluster.getSpec()
                .getKafka()
                .getListeners()
                .forEach(listener -> peers("Kafka " + name, listener.getNetworkPolicyPeers())));
    }

    private void ofACluster(String who, Map<String, String> labels, Map<String, Kafka> clusters) {
        String cluster = labels.get("strimzi.io/cluster");
        expect(cluster != null && clusters.containsKey(cluster), who + ": no Kafka " + cluster);
    }

    private void backups() {
        Map<String, Databases.Cluster> clusters = manifests.named(Databases.Cluster.class);
        manifests.named(Databases.ScheduledBackup.class).forEach((name, backup) -> {
            Databases.Cluster cluster = clusters.get(backup.spec().cluster().name());
            expect(
                    cluster != null,
                    "ScheduledBackup " + name + ": no Cluster "
                            + backup.spec().cluster().name());
            String plugin = backup.spec().pluginConfiguration().name();
            expect(
                    cluster == null
                            || cluster.spec().plugins().stream()
                                    .anyMatch(one -> one.name().equals(plugin)),
                    "ScheduledBackup " + name + ": its Cluster has no plugin " + plugin);
        });
        clusters.forEach((name, cluster) -> {
            if (cluster.spec().plugins() != null) {
                cluster.spec().plugins().forEach(plugin -> {
                    String store = plugin.parameters().get("barmanObjectName");
                    expect(
                            manifests.named(Databases.ObjectStore.class).containsKey(store),
                            "Cluster " + name + ": no ObjectStore " + store);
                });
            }
        });
    }

    private void stores() {
        manifests.named(Databases.ObjectStore.class).forEach((name, store) -> {
            Databases.S3Credentials credentials = store.spec().configuration().s3Credentials();
            Stream.of(credentials.accessKeyId(), credentials.secretAccessKey())
                    .forEach(key -> expect(
                            secrets.have(key.name(), key.key()),
                            "ObjectStore " + name + ": no Secret " + key.name() + " with " + key.key()));
        });
    }

    private List<Pods> taken(LabelSelector selector) {
        return pods.stream().filter(some -> some.areTakenBy(selector)).toList();
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            fault(otherwise);
        }
    }

    private void fault(String text) {
        faults.add(text);
    }
}
