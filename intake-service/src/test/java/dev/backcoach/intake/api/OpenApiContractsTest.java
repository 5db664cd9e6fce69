package dev.backcoach.intake.api;

import dev.backcoach.platform.conventions.OpenApiContract;
import dev.backcoach.platform.conventions.ServiceServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "intake"))
class OpenApiContractsTest {

    @Test
    void whatIsServedIsWhatIsCommittedAndBreaksNobody() {
        OpenApiContract.of("intake").verify();
    }
}
