package dev.backcoach.local.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads manifests into the types that the Kubernetes client, Strimzi and {@link Databases} have for them, and refuses
 * what these do not know: another kind of object, a field that no type has, a value of another type.
 */
final class Schemas {

    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("v1 ConfigMap", ConfigMap.class),
            Map.entry("v1 Namespace", Namespace.class),
            Map.entry("v1 Service", Service.class),
            Map.entry("apps/v1 Deployment", Deployment.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("gateway.networking.k8s.io/v1 Gateway", Gateway.class),
            Map.entry("gateway.networking.k8s.io/v1 HTTPRoute", HTTPRoute.class),
            Map.entry("kafka.strimzi.io/v1 Kafka", Kafka.class),
            Map.entry("kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class),
            Map.entry("kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class),
            Map.entry("kafka.strimzi.io/v1 KafkaUser", KafkaUser.class),
            Map.entry("postgresql.cnpg.io/v1 Cluster", Databases.Cluster.class),
            Map.entry("postgresql.cnpg.io/v1 ScheduledBackup", Databases.ScheduledBackup.class),
            Map.entry("barmancloud.cnpg.io/v1 ObjectStore", Databases.ObjectStore.class));

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final JsonMapper STRICT = JsonMapper.builder()
            .annotationIntrospector(new NothingElse())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private Schemas() {}

    /**
     * Reads all documents of a YAML text.
     *
     * @throws IllegalArgumentException when one of them is not what its type says, with its name and the field
     */
    static List<Object> read(String yaml) {
        List<Object> objects = new ArrayList<>();
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            while (documents.hasNext()) {
                objects.add(object(documents.next()));
            }
        } catch (IOException | RuntimeException failure) {
            throw new IllegalArgumentException(failure.getMessage(), failure);
        }
        return objects;
    }

    private static Object object(JsonNode document) {
        String type = document.path("apiVersion").asText() + " "
                + document.path("kind").asText();
        Class<?> known = TYPES.get(type);
        if (known == null) {
            throw new IllegalArgumentException("no such kind of object: " + type);
        }
        try {
            Object object = STRICT.treeToValue(document, known);
            kept(document.path("spec"), STRICT.valueToTree(object).path("spec"), "/spec");
            return object;
        } catch (JsonProcessingException | IllegalArgumentException failure) {
            String name = document.path("metadata").path("name").asText();
            throw new IllegalArgumentException(type + " " + name + ": " + failure.getMessage(), failure);
        }
    }

    /** Some types take a word that they do not know for nothing; then it is not in what they write. */
    private static void kept(JsonNode read, JsonNode written, String path) {
        if (read.isObject()) {
            read.properties()
                    .forEach(
                            field -> kept(field.getValue(), written.path(field.getKey()), path + "/" + field.getKey()));
        } else if (read.isArray()) {
            for (int index = 0; index < read.size(); index++) {
                kept(read.get(index), written.path(index), path + "/" + index);
            }
        } else if (!read.asText().equals(written.asText())) {
            throw new IllegalArgumentException("at " + path + " nothing knows " + read);
        }
    }

    /** The client's types keep fields that they do not know; here they must not. */
    private static final class NothingElse extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }
}
