package dev.backcoach.systemtests.bench;

/** One table of the report. */
sealed interface ReportPart permits Section, Growth {

    /** What its heading says. */
    String title();
}
