package dev.backcoach.platform.eventlog.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.export.ExportChunk.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** What a service gives to an export opens for that export, whole and as what it is, and for nobody else. */
class PartsTest {

    private static final ClientId CLIENT = ClientId.of("0198b000-0000-7000-8000-000000000001");
    private static final UUID EXPORT = UUID.fromString("0198b000-0000-7000-8000-00000000000e");
    private static final UUID ATTEMPT = UUID.fromString("0198b000-0000-7000-8000-00000000000a");

    private final ExportKeys keys = ExportKeys.generated();
    private final PartReader reader = new PartReader(keys.privateKey());

    private List<ExportChunk> written(List<String> lines) {
        List<ExportChunk> chunks = new ArrayList<>();
        PartWriter writer = new PartWriter(CLIENT, EXPORT, keys.publicKey(), "progress", ATTEMPT, chunks::add);
        lines.forEach(writer::line);
        writer.end("{\"service\": \"progress\"}");
        return chunks;
    }

    /** Lines that do not compress. */
    private static List<String> incompressible() {
        Random random = new Random(17);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[500];
            random.nextBytes(bytes);
            lines.add("\"" + HexFormat.of().formatHex(bytes) + " Überall\"");
        }
        return lines;
    }

    private List<String> read(List<ExportChunk> chunks) throws IOException {
        try (BufferedReader lines = reader.lines(chunks.iterator())) {
            return lines.readAllLines();
        }
    }

    private static List<ExportChunk> content(List<ExportChunk> chunks) {
        return chunks.subList(0, chunks.size() - 1);
    }

    @Test
    void whatIsWrittenIsReadInPiecesThatABrokerTakes() throws IOException {
        List<String> lines = incompressible();
        List<ExportChunk> chunks = written(lines);
        assertThat(chunks).hasSizeGreaterThan(4);
        assertThat(chunks).allMatch(chunk -> chunk.sealed().length < PartWriter.PIECE + 1_024);
        assertThat(chunks).extracting(chunk -> chunk.place().number()).isSorted();
        assertThat(chunks)
                .extracting(chunk -> chunk.place().last())
                .endsWith(true)
                .containsOnlyOnce(true);
        assertThat(read(content(chunks))).isEqualTo(lines);
        assertThat(reader.summary(chunks.getLast())).isEqualTo("{\"service\": \"progress\"}");
    }

    @Test
    void anEmptyPartIsOneToo() throws IOException {
        List<ExportChunk> chunks = written(List.of());
        assertThat(chunks).hasSize(2);
        assertThat(read(content(chunks))).isEmpty();
    }

    @Test
    void nothingOfItIsReadableOnTheWay() {
        for (ExportChunk chunk : written(List.of("{\"note\": \"sore after gardening\"}"))) {
            ProducerRecord<String, byte[]> record = ExportMessages.recordOf(chunk);
            assertThat(new String(record.value(), StandardCharsets.ISO_8859_1)).doesNotContain("gardening", "progress");
            assertThat(record.key()).isEqualTo(CLIENT.toString());
        }
    }

    @Test
    void aPieceIsTheSameAfterTheWay() {
        ExportChunk chunk = written(List.of("1")).getFirst();
        Optional<ExportChunk> arrived = ExportMessages.chunkOf(arrived(ExportMessages.recordOf(chunk)));
        assertThat(arrived).isPresent();
        assertThat(arrived.get().client()).isEqualTo(CLIENT);
        assertThat(arrived.get().place()).isEqualTo(chunk.place());
        assertThat(arrived.get().sealed()).isEqualTo(chunk.sealed());
    }

    @Test
    void aPieceOpensOnlyWhereItBelongs() {
        List<ExportChunk> chunks = written(incompressible());
        Place place = chunks.getFirst().place();
        List<Place> elsewhere = List.of(
                new Place(ATTEMPT, "progress", ATTEMPT, 1, false),
                new Place(EXPORT, "programme", ATTEMPT, 1, false),
                new Place(EXPORT, "progress", EXPORT, 1, false),
                new Place(EXPORT, "progress", ATTEMPT, 2, false),
                new Place(EXPORT, "progress", ATTEMPT, 1, true));
        assertThat(elsewhere).doesNotContain(place);
        for (Place wrong : elsewhere) {
            ExportChunk moved = new ExportChunk(CLIENT, wrong, chunks.getFirst().sealed());
            assertThatThrownBy(() -> reader.summary(moved)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aChangedPieceDoesNotOpen() {
        ExportChunk chunk = written(List.of("1")).getLast();
        for (int at = 0; at < chunk.sealed().length; at++) {
            byte[] changed = chunk.sealed().clone();
            changed[at] ^= 1;
            ExportChunk other = new ExportChunk(CLIENT, chunk.place(), changed);
            assertThatThrownBy(() -> reader.summary(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anotherExportsKeyDoesNotOpenIt() {
        PartReader other = new PartReader(ExportKeys.generated().privateKey());
        ExportChunk last = written(List.of("1")).getLast();
        assertThatThrownBy(() -> other.summary(last)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PartReader(keys.publicKey())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMissingPieceIsNoticed() {
        List<ExportChunk> content = new ArrayList<>(content(written(incompressible())));
        content.removeLast();
        assertThatThrownBy(() -> read(content)).isInstanceOf(IOException.class);
    }

    private static ConsumerRecord<String, byte[]> arrived(ProducerRecord<String, byte[]> sent) {
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                sent.value().length,
                sent.key(),
                sent.value(),
                new RecordHeaders(sent.headers()),
                Optional.empty());
    }
}
