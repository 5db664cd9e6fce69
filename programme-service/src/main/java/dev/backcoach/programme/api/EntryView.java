package dev.backcoach.programme.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * A fact that a decision rests on, as another service told it.
 *
 * @param service which keeps it: intake, assessment or progress
 * @param kind for example SESSION, CHECK_IN, SYMPTOM
 * @param eventId of the event that told it; the inputs of decisions name it
 * @param entryId under which that service knows it; absent where it has no id of its own
 * @param at when it happened
 * @param told the values that rules go by: pain 0 to 10, stiffness in minutes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryView(
        String service, String kind, UUID eventId, UUID entryId, OffsetDateTime at, Map<String, String> told) {}
