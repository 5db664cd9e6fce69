/** Answers that are not submitted yet, written from several devices. */
package dev.backcoach.intake.draft;
