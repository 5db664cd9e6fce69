package dev.backcoach.assessment.protocol;

import java.util.Arrays;
import java.util.Optional;

/** The ten sub-links among which the weak link is looked for (domain.md 3). */
public enum SubLink {
    LBK_POSTURE(Region.LBK, "POSTURE"),
    LBK_POSITION(Region.LBK, "POSITION"),
    LBK_MOVEMENT(Region.LBK, "MOVEMENT"),
    LBK_LOAD(Region.LBK, "LOAD"),
    HIP_ROM(Region.HIP, "ROM"),
    HIP_STABILITY(Region.HIP, "STABILITY"),
    HIP_MUSCLE(Region.HIP, "MUSCLE"),
    CORE_STABILITY(Region.CORE, "STABILITY"),
    CORE_STRENGTH(Region.CORE, "STRENGTH"),
    CORE_ENDURANCE(Region.CORE, "ENDURANCE");

    private final Region region;
    private final String quality;

    SubLink(Region region, String quality) {
        this.region = region;
        this.quality = quality;
    }

    /** Where it is. */
    public Region region() {
        return region;
    }

    /** Its name in content, events and answers, for example {@code HIP.ROM}. */
    public String code() {
        return region + "." + quality;
    }

    /** The sub-link of that name. */
    public static Optional<SubLink> of(String code) {
        return Arrays.stream(values()).filter(link -> link.code().equals(code)).findFirst();
    }
}
