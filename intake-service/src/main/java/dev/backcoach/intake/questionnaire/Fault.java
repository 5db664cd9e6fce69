package dev.backcoach.intake.questionnaire;

/**
 * A place in a submission that cannot be used.
 *
 * @param pointer JSON pointer (RFC 6901), for example {@code /answers/pp.n.avg7}
 * @param message what is wrong and what to send instead; never quotes the answer
 */
public record Fault(String pointer, String message) {}
