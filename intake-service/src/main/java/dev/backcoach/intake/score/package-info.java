/** Scores of questionnaires whose ticks are counted, and what a change of such a score means (domain.md 2.3, part A). */
package dev.backcoach.intake.score;
