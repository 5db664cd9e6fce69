/** The service's content: questionnaires, rules and parameters as versioned files, checked when the service starts. */
package dev.backcoach.intake.content;
