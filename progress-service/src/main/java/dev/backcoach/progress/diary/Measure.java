package dev.backcoach.progress.diary;

/**
 * What an outcome is measured with (domain.md 2.3): usual pain of the last week (NRS), the activities that matter (PSFS),
 * or an installed pack of statements to tick.
 */
public enum Measure {
    NRS,
    PSFS,
    PACK
}
