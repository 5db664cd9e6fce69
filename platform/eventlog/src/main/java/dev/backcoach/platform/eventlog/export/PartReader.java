package dev.backcoach.platform.eventlog.export;

import com.google.crypto.tink.HybridDecrypt;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Iterator;
import java.util.zip.GZIPInputStream;

/** Opens what {@link PartWriter} wrote, one piece at a time. */
public final class PartReader {

    private final HybridDecrypt key;

    /**
     * @param privateKey of the export
     * @throws IllegalArgumentException when it is none
     */
    public PartReader(String privateKey) {
        this.key = ExportKeys.decrypting(privateKey);
    }

    /**
     * What the last piece says.
     *
     * @throws IllegalArgumentException when it was not encrypted for this export and place
     */
    public String summary(ExportChunk last) {
        return new String(open(last), StandardCharsets.UTF_8);
    }

    /**
     * The lines of a part; to be closed.
     *
     * @param chunks all but the last, in their order; asked for one after the other
     */
    public BufferedReader lines(Iterator<ExportChunk> chunks) {
        try {
            return new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(new Opened(chunks), 64 * 1024), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] open(ExportChunk chunk) {
        try {
            return key.decrypt(chunk.sealed(), chunk.place().boundTo());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a piece of an export is not what was encrypted", e);
        }
    }

    private final class Opened extends InputStream {

        private final Iterator<ExportChunk> chunks;
        private InputStream piece = InputStream.nullInputStream();

        Opened(Iterator<ExportChunk> chunks) {
            this.chunks = chunks;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = piece.read(into, from, length);
            while (read < 0 && chunks.hasNext()) {
                piece = new ByteArrayInputStream(open(chunks.next()));
                read = piece.read(into, from, length);
            }
            return read;
        }
    }
}
