/** What a back's triggers are, from PTP-1 (domain.md 2.2). */
package dev.backcoach.intake.trigger;
