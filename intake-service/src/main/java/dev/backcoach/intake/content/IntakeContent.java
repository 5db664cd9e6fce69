package dev.backcoach.intake.content;

import dev.backcoach.intake.screen.ScreenAdvice;
import dev.backcoach.intake.screen.ScreenRule;
import dev.backcoach.intake.screen.Screening;
import dev.backcoach.intake.start.StartParameters;
import dev.backcoach.intake.start.StartingPoint;
import dev.backcoach.intake.trigger.TriggerParameters;
import dev.backcoach.intake.trigger.TriggerProfiling;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that the intake knows from its content files. Files that do not fit together stop the start. */
public final class IntakeContent {

    private static final List<String> QUESTIONNAIRES = List.of(
            "hss-1-1.0.0.json", "ptp-1-1.0.0.json", "fag-1-1.0.0.json", "hss-pulse-1.0.0.json", "fag-b-1.0.0.json");

    private static final Comparator<String> VERSIONS = (one, other) -> Arrays.compare(numbers(one), numbers(other));

    private final List<Published> questionnaires;
    private final List<ContentFault> refused;
    private final Screening screening;
    private final ScreenAdvice advice;
    private final TriggerProfiling triggers;
    private final StartingPoint start;

    private record ScreenFile(String id, List<ScreenRule> rules, ScreenAdvice advice) {}

    private IntakeContent(
            List<Published> own, Packs packs, ScreenFile screen, TriggerParameters triggers, StartParameters start) {
        this.questionnaires =
                Stream.concat(own.stream(), packs.published().stream()).toList();
        this.refused = packs.refused();
        this.screening = new Screening(screen.rules());
        this.advice = screen.advice();
        this.triggers = new TriggerProfiling(triggers);
        this.start = new StartingPoint(start);
    }

    private IntakeContent(IntakeContent other, List<Published> questionnaires, List<ContentFault> refused) {
        this.questionnaires = questionnaires;
        this.refused = refused;
        this.screening = other.screening;
        this.advice = other.advice;
        this.triggers = other.triggers;
        this.start = other.start;
    }

    /**
     * The product's own content.
     *
     * @throws IllegalStateException that names what is wrong, when files are missing, unreadable or do not fit
     */
    public static IntakeContent load() {
        return load(Optional.empty());
    }

    /**
     * The product's own content and the questionnaires that an operator has installed.
     *
     * @param packs the folder with these; empty for none
     * @throws IllegalStateException that names what is wrong, when the product's own files are missing, unreadable or do
     *     not fit
     */
    public static IntakeContent load(Optional<Path> packs) {
        List<Published> own = QUESTIONNAIRES.stream()
                .map(name -> Published.read(name, ContentFiles.text(name), false))
                .toList();
        ScreenFile screen = ContentFiles.read("screen.v1.json", ScreenFile.class);
        TriggerParameters triggers = ContentFiles.read("trigger-profile.v1.json", TriggerParameters.class);
        StartParameters start = ContentFiles.read("starting-point.v1.json", StartParameters.class);
        List<String> problems = new ContentChecks(
                        own.stream().map(Published::questionnaire).toList())
                .problems(screen.rules(), screen.advice(), triggers, start);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the content does not fit together: " + String.join("; ", problems));
        }
        Set<String> taken =
                own.stream().map(published -> published.questionnaire().id()).collect(Collectors.toSet());
        return new IntakeContent(
                own, packs.map(folder -> Packs.in(folder, taken)).orElse(Packs.NONE), screen, triggers, start);
    }

    /**
     * This content without the installed questionnaires that may not be used, which are refused: a version that has been
     * answered never changes.
     */
    public IntakeContent keeping(Predicate<Published> mayBeUsed) {
        Map<Boolean, List<Published>> all = questionnaires.stream()
                .collect(Collectors.partitioningBy(each -> !each.installed() || mayBeUsed.test(each)));
        Stream<ContentFault> changed = all.get(false).stream()
                .map(pack -> new ContentFault(
                        pack.file(),
                        0,
                        pack.questionnaire().id() + " " + pack.questionnaire().version()
                                + " has been answered and its content has changed since; undo the change, or install it"
                                + " with a new version",
                        null));
        return new IntakeContent(
                this, all.get(true), Stream.concat(refused.stream(), changed).toList());
    }

    private static int[] numbers(String version) {
        return Stream.of(version.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    }

    /** Installed questionnaires that cannot be used, with file, line and reason. */
    public List<ContentFault> refused() {
        return refused;
    }

    /** Every version of every questionnaire. */
    public List<Published> questionnaires() {
        return questionnaires;
    }

    /** A version of a questionnaire. */
    public Optional<Published> questionnaire(String id, String version) {
        return questionnaires.stream()
                .filter(published -> published.is(id, version))
                .findFirst();
    }

    /** The newest version of a questionnaire, which new answers are for. */
    public Optional<Published> newest(String id) {
        return questionnaires.stream()
                .filter(published -> published.questionnaire().id().equals(id))
                .max(Comparator.comparing(published -> published.questionnaire().version(), VERSIONS));
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
