package dev.backcoach.assessment.protocol;

import dev.backcoach.assessment.result.Measurement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One test of the protocol, a row of domain.md 3.
 *
 * @param id for example {@code hip.rom.ir}
 * @param subLink code of the sub-link, or null in the movement screen
 * @param measure what is measured, in words
 * @param instructions what the portal tells whoever takes the test
 * @param selfTestWhenIrritability a V test that is a self-test for clients of this irritability; else null
 * @param weight by evidence, 0 to 1; 0 for what is recorded only
 * @param number or null where nothing is measured
 * @param choice or null where nothing is judged
 * @param pelvisMustBeControlled the result counts only with the pelvis still
 * @param scale how the number is scored, or null
 * @param combine how the sides make one result; null without sides
 * @param asymmetry how much the sides may differ, or null where that does not count
 * @param onlyWithoutDeficitOn id of a test that must be without deficit for this one to apply, or null
 * @param ratios of a calculated test; else null
 * @param load the load with which it may be rated, or null where it has none
 * @param sources keys of domain.md 7
 */
public record TestDefinition(
        String id,
        String name,
        String subLink,
        String measure,
        String instructions,
        Mode mode,
        Irritability selfTestWhenIrritability,
        BigDecimal weight,
        NumberField number,
        ChoiceField choice,
        boolean pelvisMustBeControlled,
        Scale scale,
        Combine combine,
        Asymmetry asymmetry,
        String onlyWithoutDeficitOn,
        Ratios ratios,
        NumberField load,
        List<Contraindication> contraindications,
        List<String> sources) {

    private static final String MOVEMENT_SCREEN = "fun.";

    public TestDefinition {
        contraindications = contraindications == null ? List.of() : List.copyOf(contraindications);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /** The movement that it rates, for example {@code lift}; empty outside the movement screen. */
    public Optional<String> movement() {
        return id.startsWith(MOVEMENT_SCREEN) ? Optional.of(id.substring(MOVEMENT_SCREEN.length())) : Optional.empty();
    }

    /** Whether its result counts for the weak link. */
    public boolean scored() {
        return weight.signum() > 0;
    }

    /** How it is taken by this client. */
    public Mode modeFor(Profile profile) {
        return selfTestWhenIrritability != null && selfTestWhenIrritability == profile.irritability() ? Mode.P : mode;
    }

    /** Whether something speaks against it. */
    public boolean contraindicated(Profile profile) {
        return !against(profile).isEmpty();
    }

    /** What speaks against it. */
    public List<Contraindication> against(Profile profile) {
        return contraindications.stream()
                .filter(reason -> reason.applies(profile))
                .toList();
    }

    /** Whether the client takes it alone; of all others the coach says what was seen (domain.md 3). */
    public boolean selfTestFor(Profile profile) {
        return modeFor(profile) == Mode.P;
    }

    /** Whether results can be compared with something for this client. */
    public boolean comparable(Profile profile) {
        return scale == null || scale.fits(profile);
    }

    /** The measurement with what is beyond the end of the test recorded as the end. */
    public Measurement capped(Measurement measurement) {
        return number == null
                ? measurement
                : measurement.withNumbers(
                        number.capped(measurement.value()),
                        number.capped(measurement.left()),
                        number.capped(measurement.right()));
    }
}
