/** Where a client can start, from FAG-1 (domain.md 2.3). */
package dev.backcoach.intake.start;
