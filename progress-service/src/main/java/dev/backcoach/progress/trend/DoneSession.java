package dev.backcoach.progress.trend;

import dev.backcoach.progress.diary.Performed;

/**
 * A session as far as trends need it.
 *
 * @param prescribed the dose that the app showed, or null
 * @param pain worst during or straight after, 0-10
 */
public record DoneSession(String exercise, Performed performed, Performed prescribed, int pain) {}
