package dev.backcoach.progress.client;

import dev.backcoach.platform.decider.Rejection;

/** Nothing is recorded about a client who has withdrawn consent to care (domain.md 6.5). */
public class CareConsentWithdrawn extends Rejection {

    private static final long serialVersionUID = 1L;

    CareConsentWithdrawn() {
        super("CARE-CONSENT", "Consent to care has been withdrawn, so nothing is recorded. Consent again to go on.");
    }
}
