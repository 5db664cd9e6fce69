/** What the intake can be asked to do. */
package dev.backcoach.intake.command;
