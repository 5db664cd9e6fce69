package dev.backcoach.systemtests.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/scaling.md shows what {@link Scaling} gives; with {@code -Dscaling.update=true} it is written anew. */
class ScalingDocumentTest {

    private static final String BEGIN = "<!-- worked out by Scaling.java -->\n";
    private static final String END = "<!-- end -->";

    @Test
    void theTableIsWhatTheArithmeticGives() throws IOException {
        Path file = document();
        String text = Files.readString(file);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        assertThat(from).isGreaterThanOrEqualTo(BEGIN.length());
        if (Boolean.getBoolean("scaling.update")) {
            Files.writeString(file, text.substring(0, from) + Scaling.table() + text.substring(to));
            return;
        }
        assertThat(text.substring(from, to)).isEqualTo(Scaling.table());
    }

    @Test
    void oneMachineHoldsWhatTheDocumentSays() throws IOException {
        assertThat(Files.readString(document()))
                .contains(String.format("some %,d clients", Scaling.clientsOfOneMachine()));
    }

    /** What was measured is what the benchmarks' document says now. */
    @Test
    void theMeasuredFiguresAreThoseOfTheBenchmarks() throws IOException {
        String benchmarks = Files.readString(document().resolveSibling("benchmarks.md"));
        assertThat(benchmarks)
                .contains("| entries, all services at work | 574 entries/s")
                .contains("| all of it | 764 bytes")
                .contains("| stored event of a programme, with its indexes | 606 bytes")
                .contains("| written to the write-ahead log, 64 callers | 1,043 bytes")
                .contains("| on the broker's disk, transactions of 500 | 144 bytes")
                .contains("24,212 (24,212 to 24,212)");
        assertThat(Scaling.ENTRIES_A_SECOND_ON_TWO_PROCESSORS).isEqualTo(574);
        assertThat(Scaling.DIARY_ENTRY_BYTES).isEqualTo(764);
        assertThat(Scaling.PROGRAMME_EVENT_BYTES).isEqualTo(606);
        assertThat(Scaling.LOGGED_BYTES_AN_EVENT).isEqualTo(1_043);
        assertThat(Scaling.BROKER_BYTES_AN_EVENT).isEqualTo(144);
        assertThat(Scaling.SNAPSHOT_BYTES).isEqualTo(24_212);
    }

    private static Path document() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("docs/scaling.md"))) {
            here = here.getParent();
        }
        return here.resolve("docs/scaling.md");
    }
}
