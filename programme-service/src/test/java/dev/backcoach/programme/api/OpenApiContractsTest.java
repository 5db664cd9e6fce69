package dev.backcoach.programme.api;

import dev.backcoach.platform.conventions.OpenApiContract;
import dev.backcoach.platform.conventions.ServiceServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceServers.class)
class OpenApiContractsTest {

    @Test
    void whatIsServedIsWhatIsCommittedAndBreaksNobody() {
        OpenApiContract.of("programme").verify();
    }
}
