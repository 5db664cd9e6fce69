/** What a questionnaire asks, and whether answers to it can be used (domain.md 2). */
package dev.backcoach.intake.questionnaire;
