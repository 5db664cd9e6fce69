package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Programs that some tests use and that are no part of the build. Where {@code CI} is set they have to be there, and
 * {@code .ci/run} installs them; elsewhere a test without them says so and is skipped.
 */
final class Tools {

    private Tools() {}

    /** @param names of programs on the PATH */
    static void need(String... names) {
        List<String> missing =
                Stream.of(names).filter(name -> !isOnThePath(name)).toList();
        if (System.getenv("CI") != null) {
            assertThat(missing)
                    .as("programs that .ci/run should have installed")
                    .isEmpty();
        }
        Assumptions.assumeTrue(missing.isEmpty(), () -> "not checked on this machine, which lacks " + missing);
    }

    private static boolean isOnThePath(String name) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }
}
