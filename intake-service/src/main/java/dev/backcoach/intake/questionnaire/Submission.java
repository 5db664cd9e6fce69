package dev.backcoach.intake.questionnaire;

import java.util.List;
import java.util.Map;

/**
 * What was read from a submission.
 *
 * @param answers coded; complete only where there are no faults
 * @param texts free text by item id
 * @param faults by place
 */
public record Submission(Answers answers, Map<String, String> texts, List<Fault> faults) {}
