package dev.backcoach.programme.readmodel;

import dev.backcoach.platform.decider.ClientId;
import java.time.Instant;
import java.util.UUID;

/**
 * A what-if and how far it is.
 *
 * @param clients how many clients it goes over
 * @param done events of their streams that have been gone over
 * @param total events that there are; 0 until that is known
 * @param differences how many were found; the first {@value Findings#KEPT} are kept
 * @param because why it failed and what to do; null otherwise
 * @param endedAt null while it is under way
 */
public record Comparison(
        UUID id,
        Question question,
        State state,
        int clients,
        long done,
        long total,
        long differences,
        String because,
        Instant startedAt,
        Instant endedAt) {

    /** How far it is. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /**
     * What is asked; the same again under the same id is the same comparison.
     *
     * @param only the client, or null for a cohort
     * @param stage of the clients of a cohort, or null
     * @param mode of the clients of a cohort, or null
     * @param rules what is put in place of the clients' own, as JSON
     */
    public record Question(UUID coach, ClientId only, String stage, String mode, String rules) {}

    /**
     * A difference.
     *
     * @param number 1 and up
     * @param actual rules and results that were decided, with blanks between them
     * @param other what the other rules decide
     * @param told as the coach reads it, JSON without anything personal
     */
    public record Found(long number, ClientId client, String actual, String other, String told) {}

    /** How often differences of a kind were found, and of how many clients. */
    public record Kind(String actual, String other, long times, long clients) {}
}
