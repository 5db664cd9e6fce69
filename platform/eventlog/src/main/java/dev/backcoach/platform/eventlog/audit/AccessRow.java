package dev.backcoach.platform.eventlog.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * An access in its place in the client's chain.
 *
 * @param number 1, 2, 3 ... of the client, without gaps
 * @param hash SHA-256 over the hash of the row before and everything that stands in this one
 */
public record AccessRow(long number, Access access, byte[] hash) {

    /** What comes before the first row. */
    private static final byte[] BEGINNING = new byte[32];

    private static final String FORM = "backcoach access 1";

    /**
     * The row that follows.
     *
     * @param number of the row before; 0 for none
     * @param hash of the row before; not read for none
     */
    public static AccessRow after(long number, byte[] hash, Access access) {
        return new AccessRow(number + 1, access, hashed(number == 0 ? BEGINNING : hash, number + 1, access));
    }

    /** Whether this row follows the one before unchanged. */
    public boolean follows(long before, byte[] hashBefore) {
        return number == before + 1
                && MessageDigest.isEqual(hash, after(before, hashBefore, access).hash());
    }

    /** Every field with its length, so that no two rows have the same bytes. */
    private static byte[] hashed(byte[] before, long number, Access access) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            for (String text : List.of(
                    FORM,
                    access.client().toString(),
                    access.role(),
                    access.subject(),
                    access.operation(),
                    access.resources(),
                    access.purpose())) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
            out.writeLong(number);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, access.at()));
            out.writeInt(access.status());
            out.write(before);
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256 on this machine", e);
        }
    }
}
