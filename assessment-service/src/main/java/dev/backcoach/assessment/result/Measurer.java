package dev.backcoach.assessment.result;

/** Who took a test, or left it out. What the coach has measured, a client does not overrule. */
public enum Measurer {
    CLIENT,
    COACH
}
