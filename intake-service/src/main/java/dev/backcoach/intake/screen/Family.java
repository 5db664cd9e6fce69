package dev.backcoach.intake.screen;

/** What a rule of the safety screen warns of. */
public enum Family {
    CAUDA_EQUINA,
    NERVE,
    FRACTURE,
    CANCER,
    INFECTION,
    VASCULAR,
    CARDIAC,
    GENERAL,
    TISSUE,
    INFLAMMATORY,
    COPING
}
