package dev.backcoach.intake.client;

import dev.backcoach.intake.questionnaire.Answers;
import java.time.Instant;
import java.util.UUID;

/** The latest submission of a questionnaire. */
public record Form(UUID submissionId, String version, Instant submittedAt, Answers answers) {}
