/** Puts the service's event log together. */
package dev.backcoach.intake.log;
