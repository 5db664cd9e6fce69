/** What the intake makes of other services' events. */
package dev.backcoach.intake.inbound;
