package dev.backcoach.programme.inbound;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The fields of intake's events that the programme needs. Coded values stay texts until they are translated. */
final class IntakeFacts {

    private IntakeFacts() {}

    record ClientRegistered(String timeZone) {}

    record CoachAssigned(UUID coachId) {}

    record TimeZoneChanged(String timeZone) {}

    record Consent(String purpose) {}

    record ScreenEvaluated(String questionnaire, String outcome, List<String> tags) {}

    record TriggerProfileDerived(
            int severity,
            String irritability,
            boolean delayedResponder,
            Map<String, Direction> directions,
            int painUsual,
            int painWorst,
            int stiffnessMinutes,
            boolean legPainBelowKnee,
            int tightBack,
            int tightHip,
            Map<String, Integer> tenderness,
            Map<String, Integer> effects) {}

    record Direction(String grade, int pos, int net) {}

    record StartingPointIdentified(
            List<CanDo> canDo,
            List<String> knownPainFree,
            int daysPerWeek,
            int minutesPerDay,
            List<String> equipment,
            int confidence,
            Double functionScore,
            Goal goal,
            List<String> lifeTasks) {}

    record CanDo(
            String activity,
            String canDo,
            Integer painDuring,
            Integer painNextDay,
            Integer comfortableDose,
            Integer timesPerWeek) {}

    record Goal(String sport, String level, List<String> demands) {}

    record IntakeCompleted(UUID coachId, String mode) {}
}
