package dev.backcoach.platform.eventlog;

/**
 * The latest recorded revision of something that an app made and may send again.
 *
 * @param revision counted by the app, 0 and up
 * @param hash SHA-256 of the body, in hex
 */
public record EntryRevision(long revision, String hash) {}
