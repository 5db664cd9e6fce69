package dev.backcoach.programme.plan;

/** NORMAL windows earn the next step, CALM ones follow an aggravation and earn none. */
public enum WindowKind {
    NORMAL,
    CALM
}
