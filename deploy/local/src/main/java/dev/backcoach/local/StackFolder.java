package dev.backcoach.local;

import dev.backcoach.platform.eventlog.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder in which one stack keeps everything between its runs: databases, topics, keys, the clock and logs. Only
 * one process at a time may have it open.
 */
final class StackFolder implements AutoCloseable {

    private static final String LOCK = "up.lock";
    private static final long NEEDED_BYTES = 512L * 1024 * 1024;

    private final Path path;
    private final FileChannel lock;

    private StackFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens the folder, which is made if it is missing, and records this process as its owner.
     *
     * @throws StackFault when another process has it open or the disk is nearly full
     */
    static StackFolder open(Path folder) {
        try {
            Path path = Files.createDirectories(folder.toAbsolutePath().normalize());
            FileChannel channel = FileChannel.open(
                    path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel).isEmpty()) {
                channel.close();
                String owner = Files.readString(path.resolve(LOCK)).strip();
                throw new StackFault("the stack already runs as process " + owner
                        + ". End it there with Ctrl-C, or with: kill " + owner);
            }
            channel.truncate(0).write(ByteBuffer.wrap(ownPid().getBytes(StandardCharsets.UTF_8)), 0);
            StackFolder opened = new StackFolder(path, channel);
            opened.requireSpace();
            return opened;
        } catch (IOException failure) {
            throw new StackFault("the folder " + folder + " cannot be used: " + failure.getMessage(), failure);
        }
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path clock() {
        return path.resolve("clock");
    }

    Path issuerKey() {
        return path.resolve("keys").resolve("issuer.json");
    }

    Path log(String name) {
        return path.resolve("logs").resolve(name + ".log");
    }

    Path pidFile(Service service) {
        return path.resolve(service.moduleName() + ".pid");
    }

    /** The key under which the service's vault seals its clients' keys: made once, and as secret as the data. */
    String masterKeyset(Service service) {
        Path file = path.resolve("keys").resolve(service.moduleName() + "-master.json");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Path whole = Files.createTempFile(file.getParent(), "master", ".new");
                Files.writeString(whole, Vault.newMasterKeyset());
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Makes room for new logs; those of the run before are kept as {@code <name>.log.before}. */
    void turnLogs() {
        Path logs = path.resolve("logs");
        try {
            Files.createDirectories(logs);
            try (Stream<Path> files = Files.list(logs)) {
                for (Path log :
                        files.filter(file -> file.toString().endsWith(".log")).toList()) {
                    Files.move(log, Path.of(log + ".before"), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Deletes everything that earlier runs have left. */
    void empty() {
        try (Stream<Path> left = Files.walk(path)) {
            List<Path> deepestFirst = left.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(path) && !file.equals(path.resolve(LOCK)))
                    .toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new StackFault(path + " cannot be emptied: " + failure.getMessage(), failure);
        }
    }

    /** Lets the next process have the folder. */
    @Override
    public void close() {
        try {
            if (lock.isOpen()) {
                lock.truncate(0);
                lock.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        }
    }

    private void requireSpace() throws IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < NEEDED_BYTES) {
            close();
            throw new StackFault("the disk of " + path + " is nearly full: " + free / 1_048_576
                    + " MB are free, the stack needs " + NEEDED_BYTES / 1_048_576 + " MB.");
        }
    }

    private static String ownPid() {
        return Long.toString(ProcessHandle.current().pid());
    }
}
