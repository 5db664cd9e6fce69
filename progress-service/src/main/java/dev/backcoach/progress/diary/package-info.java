/** The diary's entries and what must hold for them. */
package dev.backcoach.progress.diary;
