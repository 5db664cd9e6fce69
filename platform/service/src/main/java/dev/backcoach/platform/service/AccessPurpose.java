package dev.backcoach.platform.service;

import dev.backcoach.platform.rest.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What somebody asks for a client's record for. */
enum AccessPurpose {
    /** Coaching the client; a coach's unless another is stated. */
    CARE,
    /** Standing in for the client's coach. */
    COVER,
    /** Something urgent about the client's safety. */
    EMERGENCY,
    /** A second opinion, or the supervision of a coach. */
    SUPERVISION,
    /** Checking how good the care is. */
    QUALITY,
    /** A question or a request of the client's own. */
    CLIENT_REQUEST,
    /** A duty under law, such as a court's order. */
    LEGAL,
    /** Keeping the system running; of operations unless another is stated. */
    OPERATION,
    /** Figures about many; an analyst's unless another is stated. */
    ANALYSIS,
    /** None that is known: somebody else's client or a token without a role. */
    NONE;

    /** Where a caller may state one. */
    static final String HEADER = "Access-Purpose";

    private static final List<AccessPurpose> DERIVED = List.of(OPERATION, ANALYSIS, NONE);

    /** Those that a caller may state, as they are written. */
    static List<String> toState() {
        return Arrays.stream(values())
                .filter(purpose -> !DERIVED.contains(purpose))
                .map(AccessPurpose::written)
                .toList();
    }

    /** The purpose that goes with a role. */
    static AccessPurpose of(String role) {
        return switch (role) {
            case Roles.COACH -> CARE;
            case Roles.OPERATIONS -> OPERATION;
            case Roles.ANALYST -> ANALYSIS;
            default -> NONE;
        };
    }

    /** @throws ProblemException 400 when the text names none that may be stated */
    static AccessPurpose stated(String text) {
        if (!toState().contains(text)) {
            throw ProblemException.parameter(HEADER, "must be one of " + String.join(", ", toState()));
        }
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
