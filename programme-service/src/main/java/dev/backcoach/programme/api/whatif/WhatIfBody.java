package dev.backcoach.programme.api.whatif;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be put in place of each client's own rules; what is left out stays the client's own. One of them is given.
 *
 * @param policy a name, for its latest version, or name and version
 * @param windowDays days of a window, within the policy's bounds
 * @param minAdherence share of the due sessions that a pass needs, 0 to 1, within the policy's bounds
 * @param leaveOut ids of rules that are to have no say
 */
public record WhatIfBody(
        @Size(min = 1, max = 40) @Schema(examples = "PAIN_MONITORING")
        String policy,

        @Min(1) @Max(100) @Schema(examples = "10") Integer windowDays,
        @Min(0) @Max(1) @Schema(examples = "0.7") Double minAdherence,

        @Size(max = 30) @Schema(examples = "[\"R-AGG-1\"]") List<@NotNull @Size(min = 1, max = 20) String> leaveOut) {

    public WhatIfBody {
        leaveOut = leaveOut == null ? List.of() : leaveOut.stream().toList();
    }

    boolean asksNothing() {
        return policy == null && windowDays == null && minAdherence == null && leaveOut.isEmpty();
    }
}
