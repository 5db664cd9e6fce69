package dev.backcoach.assessment.result;

/** Whether an assessment includes a session in person; hands-on tests belong to those that do (domain.md 3.1). */
public enum Setting {
    ONLINE,
    IN_PERSON
}
