package dev.backcoach.progress.diary;

/**
 * A value of an entry that cannot be so.
 *
 * @param field path of the field in the entry, levels joined by a slash
 * @param message what it must be, in plain words, without the value itself
 */
public record EntryFault(String field, String message) {}
