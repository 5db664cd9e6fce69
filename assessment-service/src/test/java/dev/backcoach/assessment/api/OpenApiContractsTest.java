package dev.backcoach.assessment.api;

import dev.backcoach.platform.conventions.OpenApiContract;
import dev.backcoach.platform.conventions.ServiceServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceServers.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class OpenApiContractsTest {

    @Test
    void whatIsServedIsWhatIsCommittedAndBreaksNobody() {
        OpenApiContract.of("assessment").verify();
    }
}
