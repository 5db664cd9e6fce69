package dev.backcoach.local.kubernetes;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.strimzi.api.kafka.model.kafka.Kafka;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what a Deployment's pods name and nothing has: config maps, Secrets, volumes, ports, hosts, variables. */
final class PodReferences {

    /** A host without a domain is one of the same namespace. */
    private static final Pattern HOST = Pattern.compile("(?:^|//)([a-z0-9-]+:\\d+)(?=/|$)");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\(([A-Z_]+)\\)");

    private final String who;
    private final PodSpec pod;
    private final Manifests manifests;
    private final Secrets secrets;
    private final List<String> faults = new ArrayList<>();

    private PodReferences(Deployment deployment, Manifests manifests, Secrets secrets) {
        this.who = "Deployment " + deployment.getMetadata().getName() + ": ";
        this.pod = deployment.getSpec().getTemplate().getSpec();
        this.manifests = manifests;
        this.secrets = secrets;
    }

    static List<String> faults(Manifests manifests, Secrets secrets) {
        return manifests.all(Deployment.class).stream()
                .map(deployment -> new PodReferences(deployment, manifests, secrets))
                .flatMap(PodReferences::find)
                .toList();
    }

    private Stream<String> find() {
        Set<String> volumes = pod.getVolumes().stream().map(Volume::getName).collect(Collectors.toSet());
        pod.getVolumes().forEach(this::volume);
        for (Container container : pod.getContainers()) {
            configuration(container);
            container.getVolumeMounts().stream()
                    .map(VolumeMount::getName)
                    .forEach(name -> expect(volumes.contains(name), "no volume " + name));
            Set<String> ports =
                    container.getPorts().stream().map(port -> port.getName()).collect(Collectors.toSet());
            Stream.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe())
                    .forEach(probe -> probe(probe, ports));
        }
        return faults.stream();
    }

    private void volume(Volume volume) {
        SecretVolumeSource secret = volume.getSecret();
        if (secret != null) {
            expect(!secret.getItems().isEmpty(), "takes all of the Secret " + secret.getSecretName());
            secret.getItems().forEach(item -> secret(secret.getSecretName(), item.getKey()));
        }
        if (volume.getConfigMap() != null) {
            configMap(volume.getConfigMap().getName());
        }
    }

    private void configuration(Container container) {
        Set<String> known = new HashSet<>();
        container.getEnvFrom().forEach(source -> {
            Map<String, String> data = configMap(source.getConfigMapRef().getName());
            known.addAll(data.keySet());
            data.values().forEach(this::hosts);
        });
        for (EnvVar variable : container.getEnv()) {
            if (variable.getValueFrom() != null) {
                var from = variable.getValueFrom();
                if (from.getSecretKeyRef() != null) {
                    secret(
                            from.getSecretKeyRef().getName(),
                            from.getSecretKeyRef().getKey());
                }
                if (from.getConfigMapKeyRef() != null) {
                    String key = from.getConfigMapKeyRef().getKey();
                    expect(configMap(from.getConfigMapKeyRef().getName()).containsKey(key), "no key " + key);
                }
            } else {
                hosts(variable.getValue());
                VARIABLE.matcher(variable.getValue())
                        .results()
                        .map(found -> found.group(1))
                        .forEach(name -> expect(known.contains(name), "no variable " + name));
            }
            known.add(variable.getName());
        }
    }

    private void probe(Probe probe, Set<String> ports) {
        if (probe != null && probe.getHttpGet() != null) {
            String port = probe.getHttpGet().getPort().getStrVal();
            expect(ports.contains(port), "a probe of port " + port + ", which is none");
        }
    }

    private void hosts(String value) {
        HOST.matcher(value)
                .results()
                .map(found -> found.group(1))
                .forEach(host -> expect(hosts().contains(host), "nothing is at " + host));
    }

    private Set<String> hosts() {
        Set<String> hosts = new HashSet<>();
        manifests
                .named(Service.class)
                .forEach((name, service) ->
                        service.getSpec().getPorts().forEach(port -> hosts.add(name + ":" + port.getPort())));
        manifests.named(Databases.Cluster.class).keySet().forEach(cluster -> hosts.add(cluster + "-rw:5432"));
        manifests
                .named(Kafka.class)
                .forEach((name, kafka) -> kafka.getSpec()
                        .getKafka()
                        .getListeners()
                        .forEach(listener -> hosts.add(name + "-kafka-bootstrap:" + listener.getPort())));
        return hosts;
    }

    private Map<String, String> configMap(String name) {
        ConfigMap found = manifests.named(ConfigMap.class).get(name);
        expect(found != null, "no config map " + name);
        return found == null ? Map.of() : found.getData();
    }

    private void secret(String name, String key) {
        expect(secrets.have(name, key), "no Secret " + name + " with " + key);
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(who + otherwise);
        }
    }
}
