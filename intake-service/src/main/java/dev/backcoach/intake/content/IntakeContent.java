package dev.backcoach.intake.content;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backcoach.intake.questionnaire.Questionnaire;
import dev.backcoach.intake.screen.ScreenAdvice;
import dev.backcoach.intake.screen.ScreenRule;
import dev.backcoach.intake.screen.Screening;
import dev.backcoach.intake.start.StartParameters;
import dev.backcoach.intake.start.StartingPoint;
import dev.backcoach.intake.trigger.TriggerParameters;
import dev.backcoach.intake.trigger.TriggerProfiling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that the intake knows from its content files. Files that do not fit together stop the start. */
public final class IntakeContent {

    private static final List<String> QUESTIONNAIRES =
            List.of("hss-1-1.0.0.json", "ptp-1-1.0.0.json", "fag-1-1.0.0.json", "hss-pulse-1.0.0.json");

    private final List<Published> questionnaires;
    private final Screening screening;
    private final ScreenAdvice advice;
    private final TriggerProfiling triggers;
    private final StartingPoint start;

    /**
     * A version of a questionnaire.
     *
     * @param file its content as it was written
     */
    public record Published(Questionnaire questionnaire, JsonNode file) {}

    private record ScreenFile(String id, List<ScreenRule> rules, ScreenAdvice advice) {}

    private IntakeContent(
            List<Published> questionnaires, ScreenFile screen, TriggerParameters triggers, StartParameters start) {
        this.questionnaires = List.copyOf(questionnaires);
        this.screening = new Screening(screen.rules());
        this.advice = screen.advice();
        this.triggers = new TriggerProfiling(triggers);
        this.start = new StartingPoint(start);
    }

    /** @throws IllegalStateException that names what is wrong, when files are missing, unreadable or do not fit */
    public static IntakeContent load() {
        List<Published> questionnaires = new ArrayList<>();
        for (String name : QUESTIONNAIRES) {
            questionnaires.add(new Published(ContentFiles.read(name, Questionnaire.class), ContentFiles.tree(name)));
        }
        ScreenFile screen = ContentFiles.read("screen.v1.json", ScreenFile.class);
        TriggerParameters triggers = ContentFiles.read("trigger-profile.v1.json", TriggerParameters.class);
        StartParameters start = ContentFiles.read("starting-point.v1.json", StartParameters.class);
        List<String> problems = new ContentChecks(
                        questionnaires.stream().map(Published::questionnaire).toList())
                .problems(screen.rules(), screen.advice(), triggers, start);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the content does not fit together: " + String.join("; ", problems));
        }
        return new IntakeContent(questionnaires, screen, triggers, start);
    }

    /** Every version of every questionnaire. */
    public List<Published> questionnaires() {
        return questionnaires;
    }

    /** A version of a questionnaire. */
    public Optional<Published> questionnaire(String id, String version) {
        return questionnaires.stream()
                .filter(published -> published.questionnaire().id().equals(id)
                        && published.questionnaire().version().equals(version))
                .findFirst();
    }

    /** The safety screen's rules. */
    public Screening screening() {
        return screening;
    }

    /** What is told to the client about the screen. */
    public ScreenAdvice advice() {
        return advice;
    }

    /** How trigger profiles are derived. */
    public TriggerProfiling triggers() {
        return triggers;
    }

    /** How starting points are found. */
    public StartingPoint start() {
        return start;
    }
}
