package dev.backcoach.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaProcessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void capturesBothOutputsAndPassesArgumentsAndProperties(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("echo.log");
        try (JavaProcess echo = JavaProcess.of(EchoMain.class)
                .arguments("one", "two")
                .systemProperty("greeting", "grüß dich")
                .log(log)
                .start()) {
            echo.awaitLine("tick 0"::equals, PATIENCE);

            assertThat(echo.lines()).contains("argument one,two", "property grüß dich", "error line");
            assertThat(Files.readAllLines(log)).contains("argument one,two", "error line");
        }
    }

    @Test
    void terminatesInOrder() {
        try (JavaProcess echo = JavaProcess.of(EchoMain.class).start()) {
            echo.awaitLine("tick 0"::equals, PATIENCE);

            assertThat(echo.terminate(PATIENCE)).isEqualTo(128 + 15);
            assertThat(echo.awaitLine("goodbye"::equals, PATIENCE)).isEqualTo("goodbye");
        }
    }

    @Test
    void killsWithoutGoodbye() {
        try (JavaProcess echo = JavaProcess.of(EchoMain.class).start()) {
            echo.awaitLine("tick 0"::equals, PATIENCE);
            echo.kill9();

            assertThat(echo.isAlive()).isFalse();
            assertThatThrownBy(() -> echo.awaitLine("goodbye"::equals, PATIENCE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("tick 0");
        }
    }

    @Test
    void pausedProcessPrintsNothingUntilItIsResumed() {
        try (JavaProcess echo = JavaProcess.of(EchoMain.class).start()) {
            echo.awaitLine("tick 0"::equals, PATIENCE);
            echo.pause();
            AtomicInteger printed = new AtomicInteger();
            await().during(Duration.ofMillis(500)).atMost(PATIENCE).until(() -> {
                int now = echo.lines().size();
                return printed.getAndSet(now) == now;
            });

            echo.resume();
            await().atMost(PATIENCE).until(() -> echo.lines().size() > printed.get());
        }
    }

    @Test
    void aLineThatDoesNotComeIsAnErrorInBoundedTime() {
        try (JavaProcess echo = JavaProcess.of(EchoMain.class).start()) {
            assertThatThrownBy(() -> echo.awaitLine("never"::equals, Duration.ofMillis(300)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("EchoMain");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"running", "paused"})
    void diesWithAParentThatIsKilled(String childState) {
        try (JavaProcess parent =
                JavaProcess.of(ParentMain.class).arguments(childState).start()) {
            String line = parent.awaitLine(printed -> printed.startsWith("child "), PATIENCE);
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(line.substring(6))).orElseThrow();

            parent.kill9();

            await().atMost(PATIENCE).until(() -> OrphanGuard.hasEnded(child));
        }
    }
}
