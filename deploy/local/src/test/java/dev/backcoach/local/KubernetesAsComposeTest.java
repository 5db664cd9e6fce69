package dev.backcoach.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.local.kubernetes.Databases;
import dev.backcoach.local.kubernetes.Manifests;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.KafkaUserScramSha512ClientAuthentication;
import io.strimzi.api.kafka.model.user.acl.AclOperation;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTransactionalIdResource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The system on Kubernetes is the one of docker-compose.yml, apart from what is named here. */
class KubernetesAsComposeTest {

    private static final Manifests MANIFESTS = Manifests.production();

    /** The clock that can be moved is for development, which a cluster is not for. */
    private static final Set<String> OF_COMPOSE_ALONE = Set.of("BACKCOACH_CLOCK_FILE", "BACKCOACH_CLOCK_MOVABLE");

    /** The addresses from which others are put together, what a proxy with TLS asks for, Keycloak's second process. */
    private static final Set<String> OF_KUBERNETES_ALONE = Set.of(
            "BACKCOACH_URL",
            "BACKCOACH_WEB_URL",
            "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
            "KC_PROXY_HEADERS",
            "KC_CACHE");

    /** Operators stand for the stores, and the Gateway API for the gateway. */
    private static final Set<String> NO_SERVERS = Set.of("postgres", "certificates", "kafka", "topics", "gateway");

    private static final String CONFIGURATION =
            "platform/service/src/main/resources/META-INF/microprofile-config.properties";

    static Stream<String> servers() {
        return MANIFESTS.servers().keySet().stream();
    }

    @Test
    void hasEveryPartOfIt() {
        Set<String> parts = new TreeSet<>(Deployment.parts().keySet());
        parts.removeAll(NO_SERVERS);

        assertThat(servers()).containsExactlyInAnyOrderElementsOf(parts);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void tellsAServerTheSame(String server) {
        Map<String, String> told = KubernetesEnvironment.of(server, MANIFESTS).values();
        Map<String, String> expected = new TreeMap<>();
        Deployment.environment(server).forEach((name, value) -> {
            if (!OF_COMPOSE_ALONE.contains(name)) {
                expected.put(name, onKubernetes(value.toString(), server, told));
            }
        });

        Map<String, String> common = new TreeMap<>(told);
        common.keySet().removeIf(name -> OF_KUBERNETES_ALONE.contains(name) && !expected.containsKey(name));
        common.replaceAll((name, value) -> name.endsWith("_URL") ? value.replaceFirst("\\?.*", "") : value);
        assertThat(common).isEqualTo(expected);
    }

    /** A value of compose's, with the names that hosts have on Kubernetes. */
    private static String onKubernetes(String value, String server, Map<String, String> told) {
        if (value.contains(":?")) {
            return KubernetesEnvironment.SECRET;
        }
        return value.replaceAll("\\$\\{BACKCOACH_URL:-[^}]*}", told.get("BACKCOACH_URL"))
                .replaceAll("\\$\\{BACKCOACH_WEB_URL:-[^}]*}", told.get("BACKCOACH_WEB_URL"))
                .replace("${BACKCOACH_DEVELOPMENT:-false}", "false")
                .replace("//postgres:5432", "//" + server + "-db-rw:5432")
                .replace("kafka:9092", "kafka-kafka-bootstrap:9092");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void runsTheSameImageAsTheSameUser(String server) {
        PodSpec pod = pod(server);
        var security = pod.getSecurityContext();

        assertThat(container(server).getImage())
                .endsWith("/" + Deployment.parts().get(server).get("image"));
        assertThat(security.getRunAsUser() + ":" + security.getRunAsGroup())
                .isEqualTo(Deployment.parts().get(server).get("user"));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void asksTheSamePathWhetherItIsReady(String server) {
        assertThat(Deployment.parts().get(server).get("healthcheck").toString())
                .contains(container(server).getReadinessProbe().getHttpGet().getPath());
    }

    @ParameterizedTest
    @MethodSource("servers")
    void writesWhereItMayWriteThere(String server) {
        List<String> written = ((List<?>) Deployment.parts().get(server).get("tmpfs"))
                .stream().map(tmpfs -> tmpfs.toString().split(":", 2)[0]).toList();

        assertThat(container(server).getVolumeMounts().stream()
                        .filter(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
                        .map(VolumeMount::getMountPath))
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void hasAsLongToEndAfterItsSleep(String server) {
        long asleep = container(server).getLifecycle().getPreStop().getSleep().getSeconds();

        assertThat(pod(server).getTerminationGracePeriodSeconds() - asleep + "s")
                .isEqualTo(Deployment.parts().get(server).get("stop_grace_period"));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void listensWhereItListensThere(Service service) {
        int port = service.documentedPort();

        assertThat(container(service.shortName()).getPorts()).singleElement().satisfies(open -> {
            assertThat(open.getContainerPort()).isEqualTo(port);
            assertThat(open.getName()).isEqualTo("http");
        });
        assertThat(MANIFESTS
                        .one(io.fabric8.kubernetes.api.model.Service.class, service.shortName())
                        .getSpec()
                        .getPorts())
                .extracting(ServicePort::getPort)
                .containsExactly(port);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void finishesWhatIsUnderWayInTime(Service service) {
        PodSpec pod = pod(service.shortName());
        long asleep = container(service.shortName())
                .getLifecycle()
                .getPreStop()
                .getSleep()
                .getSeconds();
        long finishing = Long.parseLong(
                Deployment.first(Deployment.text(CONFIGURATION), "quarkus\\.shutdown\\.timeout=(\\d+)s"));

        assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThanOrEqualTo(asleep + 2 * finishing);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void hasRoomForItsConnectionsWhileItIsReplaced(Service service) {
        DeploymentSpec spec = MANIFESTS.servers().get(service.shortName());
        int atOnce = spec.getReplicas()
                + spec.getStrategy().getRollingUpdate().getMaxSurge().getIntVal();
        int each = Integer.parseInt(
                Deployment.first(Deployment.text(CONFIGURATION), "quarkus\\.datasource\\.jdbc\\.max-size=(\\d+)"));
        Map<String, String> parameters = database(service.shortName()).parameters();

        assertThat(Integer.parseInt(parameters.get("max_connections"))).isGreaterThan(atOnce * each * 3 / 2);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void asksTheSameOfPostgresql(String server) {
        Set<String> parameters = database(server).parameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.toSet());
        String tag = Deployment.parts().get("postgres").get("image").toString().split(":", 2)[1];
        String image =
                MANIFESTS.one(Databases.Cluster.class, server + "-db").spec().imageName();

        assertThat(((List<?>) Deployment.parts().get("postgres").get("command"))
                        .stream().map(Object::toString))
                .containsAll(parameters);
        assertThat(image.split(":", 2)[1].split("-", -1)).contains(tag.split("-", -1));
    }

    @Test
    void hasTheSameTopicsWithTheSameSettings() {
        Map<String, Map<String, String>> topics = new TreeMap<>();
        MANIFESTS.named(KafkaTopic.class).forEach((name, topic) -> {
            Map<String, String> settings = new TreeMap<>();
            topic.getSpec().getConfig().forEach((setting, value) -> settings.put(setting, value.toString()));
            topics.put(name, settings);
            assertThat(topic.getSpec().getPartitions()).isEqualTo(Topics.PARTITIONS);
        });

        assertThat(topics).isEqualTo(new TreeMap<>(Topics.all()));
    }

    @Test
    void givesTheSameRightsAtKafka() {
        Set<String> expected = new TreeSet<>();
        KafkaAccess.all()
                .forEach(access -> access.resources()
                        .forEach(resource -> expected.add(
                                access.user() + " " + resource + " " + new TreeSet<>(access.operations()))));
        Set<String> given = new TreeSet<>();
        MANIFESTS.named(KafkaUser.class).forEach((name, user) -> {
            assertThat(user.getSpec().getAuthentication()).isInstanceOf(KafkaUserScramSha512ClientAuthentication.class);
            KafkaUserAuthorizationSimple rights =
                    (KafkaUserAuthorizationSimple) user.getSpec().getAuthorization();
            rights.getAcls().forEach(rule -> {
                Set<String> operations = rule.getOperations().stream()
                        .map(AclOperation::toValue)
                        .collect(Collectors.toCollection(TreeSet::new));
                given.add(name + " " + resource(rule.getResource()) + " " + operations);
            });
        });

        assertThat(given).isEqualTo(expected);
    }

    private static String resource(AclRuleResource resource) {
        return switch (resource) {
            case AclRuleTopicResource topic -> "topic:" + topic.getName();
            case AclRuleGroupResource group -> "group:" + group.getName();
            case AclRuleTransactionalIdResource id -> "transactional-id:" + id.getName();
            default -> throw new AssertionError("no such resource in kafka-access.txt: " + resource.getType());
        };
    }

    @Test
    void hasTheSameKafka() {
        var kafka = MANIFESTS.one(Kafka.class, "kafka").getSpec().getKafka();

        assertThat("apache/kafka:" + kafka.getVersion())
                .isEqualTo(Deployment.parts().get("kafka").get("image"));
        for (String setting : List.of(
                "auto.create.topics.enable",
                "group.consumer.session.timeout.ms",
                "group.consumer.min.session.timeout.ms")) {
            assertThat(kafka.getConfig().get(setting))
                    .asString()
                    .isEqualTo(Deployment.environment("kafka")
                            .get("KAFKA_" + setting.replace('.', '_').toUpperCase(Locale.ROOT)));
        }
    }

    @Test
    void letsOthersReachWhatIsMeantForThemAndNothingElse() {
        Set<String> open = MANIFESTS.all(HTTPRoute.class).stream()
                .flatMap(route -> route.getSpec().getRules().stream())
                .flatMap(rule -> rule.getMatches().stream())
                .map(match -> match.getPath().getValue())
                .collect(Collectors.toSet());
        Set<String> expected = new TreeSet<>(Set.of("/identity/realms/backcoach", "/identity/resources"));
        for (Service service : Service.values()) {
            String segment = "/" + service.shortName();
            expected.addAll(
                    Set.of(segment + "/v1", segment + "/q/openapi", segment + "/q/swagger-ui", segment + "/asyncapi"));
        }

        assertThat(open).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Databases.PostgreSql database(String server) {
        return MANIFESTS.one(Databases.Cluster.class, server + "-db").spec().postgresql();
    }

    private static Container container(String server) {
        return pod(server).getContainers().getFirst();
    }

    private static PodSpec pod(String server) {
        return MANIFESTS.servers().get(server).getTemplate().getSpec();
    }
}
