package dev.backcoach.local;

import dev.backcoach.local.kubernetes.Manifests;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a server on Kubernetes is told through environment variables, as Kubernetes puts it together.
 *
 * @param values every variable; {@value #SECRET} stands for what comes from a Secret
 */
record KubernetesEnvironment(Map<String, String> values) {

    static final String SECRET = "(secret)";

    private static final Pattern VARIABLE = Pattern.compile("\\$\\(([A-Z_]+)\\)");

    static KubernetesEnvironment of(String server, Manifests manifests) {
        Container container = manifests
                .servers()
                .get(server)
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst();
        Map<String, String> values = new TreeMap<>();
        container
                .getEnvFrom()
                .forEach(source -> values.putAll(manifests
                        .one(ConfigMap.class, source.getConfigMapRef().getName())
                        .getData()));
        for (EnvVar variable : container.getEnv()) {
            values.put(
                    variable.getName(),
                    variable.getValueFrom() == null ? expanded(variable.getValue(), values) : SECRET);
        }
        return new KubernetesEnvironment(values);
    }

    private static String expanded(String text, Map<String, String> known) {
        return VARIABLE.matcher(text).replaceAll(found -> known.get(found.group(1)));
    }
}
