package dev.backcoach.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.platform.testing.JavaProcess;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DemoTest {

    private static final Duration BOUND = Duration.ofSeconds(30);

    @Test
    void withoutAStackItSaysHowToStartOne() {
        String nowhere = "http://127.0.0.1:" + Ports.free().gateway();
        assertThat(lastLineOf(nowhere))
                .isEqualTo("demo: nothing answers at " + nowhere + ". Start it with ./backcoach up");
    }

    @Test
    void whatIsNoAddressIsSaid() {
        assertThat(lastLineOf("localhost 8080"))
                .isEqualTo("demo: not the URL of a gateway: localhost 8080. Give one such as http://localhost:8080");
    }

    private static String lastLineOf(String argument) {
        try (JavaProcess demo = JavaProcess.of(Demo.class).arguments(argument).start()) {
            assertThat(demo.awaitExit(BOUND)).as("exit code").isEqualTo(1);
            demo.awaitLine(line -> line.startsWith("demo:"), BOUND);
            List<String> lines = demo.lines();
            return lines.getLast();
        }
    }
}
