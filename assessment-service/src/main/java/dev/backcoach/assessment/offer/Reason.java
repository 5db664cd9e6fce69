package dev.backcoach.assessment.offer;

/** Why a test is not offered to a client now (domain.md 3). */
public enum Reason {
    /** No safety screen is in that allows tests. */
    SCREEN_NOT_CLEARED("No test is taken before the safety screen is cleared."),
    /** The safety screen or the pain profile speaks against it. */
    CONTRAINDICATED("The safety screen or the pain profile speaks against this test."),
    /** It is hands-on and the assessment is online. */
    IN_PERSON_ONLY("This test is hands-on; it belongs to an assessment in person."),
    /** Another test comes first. */
    AFTER_ANOTHER("Another test comes first."),
    /** Another test has shown that it makes no sense yet. */
    CONDITION_NOT_MET("It makes sense only when another test is without deficit."),
    /** It is worked out from others. */
    WORKED_OUT("It is worked out from other tests; there is nothing to do.");

    private final String text;

    Reason(String text) {
        this.text = text;
    }

    /** The reason in words, for client and coach. */
    public String text() {
        return text;
    }
}
