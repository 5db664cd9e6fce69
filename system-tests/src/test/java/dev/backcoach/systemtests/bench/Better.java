package dev.backcoach.systemtests.bench;

/** Which of two numbers of a figure one would rather have. */
enum Better {
    HIGHER,
    LOWER
}
