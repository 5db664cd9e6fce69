package dev.backcoach.assessment.client;

/**
 * Consent to care.
 *
 * @param withdrawn whether it has been withdrawn
 * @param version of intake's stream that this is as of; 0 before the first
 */
public record CareConsent(boolean withdrawn, long version) {

    static final CareConsent UNKNOWN = new CareConsent(false, 0);
}
