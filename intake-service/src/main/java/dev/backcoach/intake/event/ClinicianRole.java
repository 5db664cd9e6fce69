package dev.backcoach.intake.event;

/** Who may clear a client for the programme. */
public enum ClinicianRole {
    GENERAL_PRACTITIONER,
    HOSPITAL_DOCTOR,
    PHYSIOTHERAPIST,
    NURSE_PRACTITIONER,
    OTHER_CLINICIAN
}
