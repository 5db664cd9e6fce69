package dev.backcoach.intake.event;

/** Why a client's record is erased (GDPR article 17 (1)); a code, since it outlives the record. */
public enum ErasureBasis {

    /** The client withdraws the consent on which everything rests. */
    CONSENT_WITHDRAWN,

    /** What was collected is not needed any more, for example because care and the retention period have ended. */
    NO_LONGER_NEEDED,

    /** The client objects. */
    OBJECTION,

    /** It should not have been recorded, for example under the wrong person. */
    RECORDED_UNLAWFULLY,

    /** A law asks for it. */
    LEGAL_OBLIGATION
}
