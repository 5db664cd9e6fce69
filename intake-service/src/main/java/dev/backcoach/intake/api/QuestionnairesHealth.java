package dev.backcoach.intake.api;

import dev.backcoach.intake.content.ContentFault;
import dev.backcoach.intake.content.IntakeContent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Which installed questionnaires cannot be used, and why. Wellness and not readiness: everything else works without
 * them.
 */
@Wellness
@ApplicationScoped
class QuestionnairesHealth implements HealthCheck {

    private final IntakeContent content;

    QuestionnairesHealth(IntakeContent content) {
        this.content = content;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("questionnaires")
                .status(content.refused().isEmpty())
                .withData("published", content.questionnaires().size());
        for (ContentFault fault : content.refused()) {
            response.withData(fault.file() + ", line " + fault.line(), fault.reason());
        }
        return response.build();
    }
}
