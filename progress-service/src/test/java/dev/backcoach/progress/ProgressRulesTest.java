package dev.backcoach.progress;

import dev.backcoach.platform.conventions.ServiceRules;
import org.junit.jupiter.api.Test;

class ProgressRulesTest {

    @Test
    void theServiceIsBuiltAsTheArchitectureSays() {
        ServiceRules.check("dev.backcoach.progress");
    }
}
