package dev.backcoach.programme;

import dev.backcoach.platform.conventions.ServiceRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theServiceIsBuiltAsAllServicesAre() {
        ServiceRules.check("dev.backcoach.programme");
    }
}
