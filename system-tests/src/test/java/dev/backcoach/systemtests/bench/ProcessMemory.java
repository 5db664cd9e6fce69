package dev.backcoach.systemtests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Memory of processes as Linux counts it: what is theirs alone, and their part of what they share (PSS). */
final class ProcessMemory {

    private static final String PSS = "Pss:";

    private ProcessMemory() {}

    /** MiB of these processes together. */
    static double mebibytes(Collection<Long> pids) {
        return pids.stream().mapToLong(ProcessMemory::kibibytes).sum() / 1024.0;
    }

    /** MiB of a process and everything that it has started. */
    static double withChildren(long pid) {
        ProcessHandle parent = ProcessHandle.of(pid).orElseThrow();
        List<Long> pids = Stream.concat(Stream.of(parent), parent.descendants())
                .map(ProcessHandle::pid)
                .toList();
        return mebibytes(pids);
    }

    /** What a process was started with, as far as it can be told; ProcessHandle gives none where it is long. */
    static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    private static long kibibytes(long pid) {
        Path file = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(PSS))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException gone) {
            throw new UncheckedIOException("process " + pid + " cannot be looked at", gone);
        }
    }
}
