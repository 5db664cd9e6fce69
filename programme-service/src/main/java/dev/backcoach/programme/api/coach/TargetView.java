package dev.backcoach.programme.api.coach;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Where a movement leads to.
 *
 * @param movement for example {@code LIFT}
 * @param demanded whether the client's goal or life tasks demand it
 * @param exercise absent where the client's answers allow none of the movement's exercises
 * @param rung of its ladder, counted from 1; absent likewise
 * @param setByCoach whether a coach has set it; else it follows from the client's level
 * @param reached whether it has been shown through a passed window
 * @param exercises that the target can be set to, from the easiest to the hardest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetView(
        String movement,
        boolean demanded,
        String exercise,
        Integer rung,
        boolean setByCoach,
        boolean reached,
        List<String> exercises) {}
