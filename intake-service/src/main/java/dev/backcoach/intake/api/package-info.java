/** The REST API of the intake. */
package dev.backcoach.intake.api;
