package dev.backcoach.systemtests.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures {@link ReviewBenchmark} in several forks and prints both times with their ratio; also into {@code
 * target/review.md}. Its name keeps it out of the test suites.
 */
class MeasureReview {

    private static final int FORKS = Integer.getInteger("review.forks", 5);

    @Test
    void tenWeeksAndTenYears() throws Exception {
        Options options = new OptionsBuilder()
                .include(ReviewBenchmark.class.getName())
                .forks(FORKS)
                .warmupIterations(4)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs("-Xmx512m", "-XX:+UseSerialGC")
                .build();
        Collection<RunResult> runs = new Runner(options).run();
        StringBuilder text = new StringBuilder("| Diary | One review, µs | ± (99.9 %) |\n|---|---:|---:|\n");
        double weeks = 0;
        double years = 0;
        for (RunResult run : runs) {
            Result<?> result = run.getPrimaryResult();
            boolean tenWeeks = run.getParams().getParam("weeks").equals("10");
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f |%n",
                    tenWeeks ? "ten weeks" : "ten years",
                    result.getScore(),
                    result.getScoreError()));
            if (tenWeeks) {
                weeks = result.getScore();
            } else {
                years = result.getScore();
            }
        }
        text.append(String.format(Locale.ROOT, "%nTen years cost %.2f times what ten weeks do.%n", years / weeks));
        Files.writeString(Path.of("target", "review.md"), text);
        System.out.println(text);
    }
}
