package dev.backcoach.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedServersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    @Test
    void leaveNothingBehindWhenTheirJvmEnds() throws IOException {
        try (JavaProcess run = start("ends")) {
            int[] ports = ports(run);

            assertThat(run.awaitExit(PATIENCE)).isZero();

            assertThat(IntStream.of(ports)).noneMatch(SharedServersTest::isTaken);
            try (Stream<Path> left = Files.list(folder)) {
                assertThat(left).noneMatch(path -> path.getFileName().toString().startsWith("backcoach-"));
            }
        }
    }

    @Test
    void endWithTheirJvmWhenItIsKilled() {
        try (JavaProcess run = start("waits")) {
            int[] ports = ports(run);
            assertThat(IntStream.of(ports)).allMatch(SharedServersTest::isTaken);

            run.kill9();

            await().atMost(PATIENCE).until(() -> IntStream.of(ports).noneMatch(SharedServersTest::isTaken));
        }
    }

    private JavaProcess start(String ending) {
        Path unpackedPostgres = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");
        return JavaProcess.of(SharedServersMain.class)
                .arguments(ending)
                .systemProperty("java.io.tmpdir", folder.toString())
                .systemProperty("ot.epg.working-dir", unpackedPostgres.toString())
                .start();
    }

    private static int[] ports(JavaProcess run) {
        String line = run.awaitLine(printed -> printed.startsWith("ports "), PATIENCE);
        return Stream.of(line.split(" ", -1))
                .skip(1)
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static boolean isTaken(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
