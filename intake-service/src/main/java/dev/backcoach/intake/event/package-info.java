/** What the intake service records: its events and the coded values in them, which other services read (domain.md 6.1). */
package dev.backcoach.intake.event;
