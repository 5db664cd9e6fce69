package dev.backcoach.systemtests.running;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks for bytes in every file below a folder, while servers go on writing there. */
record ByteSearch(Path folder) {

    private static final int CHUNK = 8 * 1024 * 1024;

    /** The files that hold one of these, each at most once. */
    List<Path> filesWith(List<byte[]> needles) {
        List<String> wanted =
                needles.stream().map(bytes -> new String(bytes, ISO_8859_1)).toList();
        int overlap = wanted.stream().mapToInt(String::length).max().orElseThrow();
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (holds(file, wanted, overlap)) {
                    found.add(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return found;
    }

    private static boolean holds(Path file, List<String> wanted, int overlap) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = new byte[overlap + CHUNK];
            int kept = 0;
            int read;
            while ((read = in.readNBytes(bytes, kept, bytes.length - kept)) > 0) {
                int length = kept + read;
                String text = new String(bytes, 0, length, ISO_8859_1);
                if (wanted.stream().anyMatch(text::contains)) {
                    return true;
                }
                kept = Math.min(overlap, length);
                System.arraycopy(bytes, length - kept, bytes, 0, kept);
            }
            return false;
        } catch (NoSuchFileException deletedMeanwhile) {
            return false;
        }
    }
}
