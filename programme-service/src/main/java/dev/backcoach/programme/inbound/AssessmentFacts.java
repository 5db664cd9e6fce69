package dev.backcoach.programme.inbound;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The fields of the assessment's events that the programme needs. */
final class AssessmentFacts {

    private AssessmentFacts() {}

    record AssessmentCompleted(
            UUID assessmentId,
            List<SubLink> subLinks,
            String verdict,
            List<String> weakLinks,
            Map<String, Double> deficits,
            Map<String, Double> results,
            Map<String, String> movements,
            Map<String, Double> loads,
            Boolean legPainBelowKnee) {}

    record WeakLinks(UUID assessmentId, List<String> weakLinks) {}

    record SubLink(String subLink, Double score, String rank) {}
}
