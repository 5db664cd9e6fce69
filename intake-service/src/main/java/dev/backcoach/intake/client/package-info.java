/** A client in the intake: state, decisions, and what is missing for the programme to begin (domain.md R-START-1). */
package dev.backcoach.intake.client;
