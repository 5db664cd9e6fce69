package dev.backcoach.local;

import dev.backcoach.platform.testing.LocalPort;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Where on 127.0.0.1 the parts of a stack listen. */
public record Ports(
        int gateway, int issuer, int postgres, int kafka, int kafkaController, Map<Service, Integer> services) {

    /** A stack that was killed a moment ago may still be ending. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    public Ports {
        services = Map.copyOf(services);
    }

    /** The ports that the documentation names. */
    public static Ports documented() {
        return new Ports(8_080, 8_085, 54_320, 9_092, 9_093, services(Service::documentedPort));
    }

    /** Ports on which nothing listened a moment ago, so that several stacks can run beside each other. */
    public static Ports free() {
        return new Ports(
                LocalPort.free(),
                LocalPort.free(),
                LocalPort.free(),
                LocalPort.free(),
                LocalPort.free(),
                services(_ -> LocalPort.free()));
    }

    public int of(Service service) {
        return services.get(service);
    }

    /** Throws {@link StackFault} that names every port that something else listens on. */
    void requireFree() {
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .pollDelay(Duration.ZERO)
                    .until(() -> named().values().stream().allMatch(LocalPort::isFree));
        } catch (ConditionTimeoutException _) {
            throw new StackFault("another program listens on "
                    + named().entrySet().stream()
                            .filter(part -> !LocalPort.isFree(part.getValue()))
                            .map(part -> "port " + part.getValue() + " (wanted for " + part.getKey() + ")")
                            .collect(Collectors.joining(", "))
                    + ". Stop it and try again.");
        }
    }

    private Map<String, Integer> named() {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put("the gateway", gateway);
        named.put("the token issuer", issuer);
        named.put("PostgreSQL", postgres);
        named.put("Kafka", kafka);
        named.put("Kafka's controller", kafkaController);
        Arrays.stream(Service.values()).forEach(service -> named.put("the " + service.moduleName(), of(service)));
        return named;
    }

    private static Map<Service, Integer> services(ToIntFunction<Service> port) {
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        Arrays.stream(Service.values()).forEach(service -> services.put(service, port.applyAsInt(service)));
        return services;
    }
}
