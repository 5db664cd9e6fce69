/** Figures about many clients, small groups suppressed. */
package dev.backcoach.progress.cohort;
