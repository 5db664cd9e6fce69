package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.local.journey.Journey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The Kotlin client that the tutorial generates compiles, and reads and writes what the services do. */
@Tag("long")
class KotlinClientTest {

    private static final String CLASSES = System.getProperty("java.class.path");

    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    void theGeneratedClientCompilesAndLogsASession() throws IOException, InterruptedException {
        RunningStack stack = RunningStack.shared();
        Journey journey = new Journey(stack.gateway(), new SilentNarrator());
        journey.begin();
        ShellBlocks.section("docs/tutorial.md", "## In Kotlin").run(stack, folder, Duration.ofSeconds(60));
        Path sources = folder.resolve("backcoach-client/src/main/kotlin");
        assertThat(sources).isDirectory();

        Path classes = folder.resolve("classes");
        java(
                CLASSES,
                "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
                "-no-stdlib",
                "-no-reflect",
                "-jvm-target",
                "21",
                "-cp",
                CLASSES,
                "-d",
                classes.toString(),
                sources.toString(),
                RunningStack.repository().resolve("docs/kotlin").toString());
        String said = java(
                classes + ":" + CLASSES,
                "LogSessionKt",
                stack.gateway().address().toString().replaceFirst("/$", ""),
                journey.client().id().toString(),
                journey.client().token());

        assertThat(said)
                .contains("The plan begins with walk.block", "1 session is in the diary, with effort 3")
                .contains("409: ");
    }

    private String java(String classPath, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx900m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath));
        command.addAll(List.of(arguments));
        Path answers = folder.resolve("answers.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(answers.toFile())
                .start();
        boolean ended = process.waitFor(180, TimeUnit.SECONDS);
        if (!ended) {
            process.destroy();
        }
        String said = Files.readString(answers);
        assertThat(ended && process.exitValue() == 0).as(said).isTrue();
        return said;
    }
}
