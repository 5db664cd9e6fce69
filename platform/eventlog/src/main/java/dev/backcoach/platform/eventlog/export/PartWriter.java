package dev.backcoach.platform.eventlog.export;

import com.google.crypto.tink.HybridEncrypt;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.export.ExportChunk.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses a service's part of an export, cuts it into pieces, encrypts each for the export and hands it on. Holds one
 * piece at a time, however long the part is. The part is lines of JSON: {@code {"section": "events"}} begins a section,
 * what follows are its things, one a line.
 */
public final class PartWriter {

    /** Well below what a broker takes in one record. */
    static final int PIECE = 256 * 1024;

    private final ClientId client;
    private final UUID exportId;
    private final String service;
    private final UUID attempt;
    private final HybridEncrypt key;
    private final Consumer<ExportChunk> to;
    private final OutputStream lines;
    private int number;

    /**
     * @param publicKey of the export
     * @param attempt a new id
     * @param to takes the pieces in their order
     * @throws IllegalArgumentException when the key is none
     */
    public PartWriter(
            ClientId client, UUID exportId, String publicKey, String service, UUID attempt, Consumer<ExportChunk> to) {
        this.client = client;
        this.exportId = exportId;
        this.service = service;
        this.attempt = attempt;
        this.key = ExportKeys.encrypting(publicKey);
        this.to = to;
        try {
            this.lines = new GZIPOutputStream(new Pieces(), 64 * 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param json without a line break in it */
    public void line(String json) {
        try {
            lines.write(json.getBytes(StandardCharsets.UTF_8));
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the part; without this nobody takes it for whole. */
    public void end(String summary) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        send(summary.getBytes(StandardCharsets.UTF_8), true);
    }

    private void send(byte[] content, boolean last) {
        number++;
        Place place = new Place(exportId, service, attempt, number, last);
        try {
            to.accept(new ExportChunk(client, place, key.encrypt(content, place.boundTo())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a piece of an export cannot be encrypted", e);
        }
    }

    private final class Pieces extends OutputStream {

        private final ByteArrayOutputStream piece = new ByteArrayOutputStream(PIECE);

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            int at = from;
            int end = from + length;
            while (at < end) {
                int fits = Math.min(end - at, PIECE - piece.size());
                piece.writeBytes(Arrays.copyOfRange(bytes, at, at + fits));
                at += fits;
                if (piece.size() == PIECE) {
                    cut();
                }
            }
        }

        @Override
        public void close() {
            if (piece.size() > 0) {
                cut();
            }
        }

        private void cut() {
            send(piece.toByteArray(), false);
            piece.reset();
        }
    }
}
