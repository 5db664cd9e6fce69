package dev.backcoach.platform.eventlog.relay;

/**
 * Something that is told under a pseudonym: without the client's id, without ids that other topics know, without times.
 *
 * @param pseudonym stands for somebody; the key of the record
 * @param sequence 1 and up; with the pseudonym it names the event, however often that is published
 * @param type the name with its version, for example {@code session-logged.v1}
 * @param payload JSON of coded values
 */
public record PseudonymousEvent(String pseudonym, long sequence, String type, String payload) {}
