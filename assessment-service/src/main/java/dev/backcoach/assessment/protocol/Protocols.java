package dev.backcoach.assessment.protocol;

import java.util.List;

/**
 * All versions of the protocol. An assessment keeps the version that it was opened with.
 *
 * @param versions oldest first; the last is the current one
 */
public record Protocols(List<Protocol> versions) {

    /** @throws IllegalArgumentException without a version, or with one twice */
    public Protocols {
        versions = List.copyOf(versions);
        if (versions.isEmpty()
                || versions.stream().map(Protocol::version).distinct().count() != versions.size()) {
            throw new IllegalArgumentException("protocols need versions, each once");
        }
    }

    /** The version that new assessments follow. */
    public Protocol current() {
        return versions.getLast();
    }

    /** @throws IllegalStateException when that version is not shipped any more */
    public Protocol version(String version) {
        return versions.stream()
                .filter(protocol -> protocol.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no protocol " + version + " in the content"));
    }
}
