package dev.backcoach.programme.proposal;

import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.event.TriggerProfileNoted;
import dev.backcoach.programme.plan.Prescription;
import dev.backcoach.programme.plan.Window;
import dev.backcoach.programme.programme.Deliberation;
import dev.backcoach.programme.programme.Diary;
import dev.backcoach.programme.trigger.Irritability;
import dev.backcoach.programme.window.WindowFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * R-ROLL-1 (domain.md 5.4 and 4): one area to roll, the most tender first; a ball first where irritability is high.
 * Rolling that was too soft through a passed window goes one rung up.
 */
final class RollTenderArea implements Candidate {

    private static final String ID = "R-ROLL-1";
    private static final Map<String, List<String>> AREAS = areas();

    private static Map<String, List<String>> areas() {
        Map<String, List<String>> areas = new LinkedHashMap<>();
        areas.put("roll.glute", List.of("glute_med", "glute_max", "piriformis"));
        areas.put("roll.tfl", List.of("tfl"));
        areas.put("roll.quad", List.of("hip_flexor"));
        areas.put("roll.ham", List.of("hamstring"));
        return areas;
    }

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Finding find(Deliberation deliberation) {
        Optional<Prescription> soft = tooSoft(deliberation);
        if (soft.isPresent()) {
            return new Offers(deliberation, ID)
                    .raised(soft.get(), LastWindow.of(deliberation).inputs());
        }
        return new Relief(deliberation, ID).firstIndicated(mostTenderFirst(deliberation));
    }

    private static List<String> mostTenderFirst(Deliberation deliberation) {
        TriggerProfileNoted triggers = deliberation.now().profile().triggers();
        List<String> ids = new ArrayList<>();
        int tenderFrom = deliberation.policy().proposing().tenderFrom();
        AREAS.entrySet().stream()
                .filter(area -> tenderness(triggers, area) >= tenderFrom)
                .sorted(Comparator.comparingInt((Map.Entry<String, List<String>> area) -> -tenderness(triggers, area)))
                .forEach(area -> {
                    if (area.getKey().equals("roll.glute")) {
                        boolean ballFirst = triggers.irritability() == Irritability.HIGH;
                        ids.add(ballFirst ? "ball.glute" : "roll.glute");
                        ids.add(ballFirst ? "roll.glute" : "ball.glute");
                    } else {
                        ids.add(area.getKey());
                    }
                });
        return ids;
    }

    private static int tenderness(TriggerProfileNoted triggers, Map.Entry<String, List<String>> area) {
        return area.getValue().stream()
                .mapToInt(m -> triggers.tenderness().getOrDefault(m, 0))
                .max()
                .orElse(0);
    }

    private static Optional<Prescription> tooSoft(Deliberation deliberation) {
        int soft = deliberation.policy().windows().softDiscomfort();
        WindowFigures last = LastWindow.of(deliberation);
        return deliberation.course().latestPlan().items().stream()
                .filter(i -> i.exercise().startsWith("roll.") || i.exercise().startsWith("ball."))
                .filter(i -> !last.onTarget().contains(i.exercise()))
                .filter(i -> i.rung()
                        < deliberation.catalogue().exercise(i.exercise()).top())
                .filter(i -> mostlySoft(deliberation, i.exercise(), soft))
                .findFirst();
    }

    private static boolean mostlySoft(Deliberation deliberation, String exercise, int soft) {
        Window window = deliberation.course().passed().getLast().window();
        List<Integer> told = deliberation.now().diary().sessions().stream()
                .map(Diary.Session::fact)
                .filter(s -> s.exercise().equals(exercise) && s.rollingDiscomfort() != null)
                .filter(s -> window.covers(deliberation.now().day(s.endedAt().toInstant())))
                .map(SessionNoted::rollingDiscomfort)
                .toList();
        return told.stream().filter(d -> d < soft).count() * 2 > told.size();
    }
}
