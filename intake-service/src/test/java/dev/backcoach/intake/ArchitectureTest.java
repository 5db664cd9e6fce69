package dev.backcoach.intake;

import dev.backcoach.platform.conventions.ServiceRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theServiceIsBuiltAsTheArchitectureSays() {
        ServiceRules.check("dev.backcoach.intake");
    }
}
