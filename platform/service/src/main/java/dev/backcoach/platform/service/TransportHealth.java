package dev.backcoach.platform.service;

import dev.backcoach.platform.eventlog.consumer.ConsumerStatus;
import dev.backcoach.platform.eventlog.relay.RelayStatus;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * How events come and go. Wellness and not readiness: while the broker is away the service goes on accepting what it is
 * told, and nothing is gained by taking it out of service.
 */
@Wellness
@ApplicationScoped
class TransportHealth implements HealthCheck {

    private final EventLogs logs;

    TransportHealth(EventLogs logs) {
        this.logs = logs;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("events").up();
        logs.open().forEach(log -> tell(log, response));
        return response.build();
    }

    private static void tell(EventLog<?, ?, ?> log, HealthCheckResponseBuilder response) {
        RelayStatus relay = log.relay().status();
        response.withData("relay", relay.state().name()).withData("published", relay.published());
        downIf(
                relay.state() == RelayStatus.State.WAITING || relay.state() == RelayStatus.State.STOPPED,
                "relay waits or stopped because",
                relay.because(),
                response);
        log.intake().ifPresent(intake -> {
            ConsumerStatus consumer = intake.consumer().status();
            response.withData("consumer", consumer.state().name()).withData("taken in", consumer.facts());
            downIf(
                    consumer.state() == ConsumerStatus.State.WAITING
                            || consumer.state() == ConsumerStatus.State.STOPPED,
                    "consumer waits or stopped because",
                    consumer.because(),
                    response);
        });
        log.readModels()
                .forEach(readModel -> downIf(
                        readModel.failure() != null,
                        "read model " + readModel.name() + " stands still because",
                        readModel.failure(),
                        response));
        downIf(
                log.sweeping().failure() != null,
                "erasures stand still because",
                log.sweeping().failure(),
                response);
        log.further()
                .forEach(other -> downIf(
                        other.failure() != null, other.name() + " stands still because", other.failure(), response));
        log.reviews()
                .ifPresent(reviews ->
                        downIf(reviews.failure() != null, "reviews stand still because", reviews.failure(), response));
    }

    private static void downIf(boolean down, String what, String because, HealthCheckResponseBuilder response) {
        if (down) {
            response.down().withData(what, String.valueOf(because));
        }
    }
}
