package dev.backcoach.local.journey;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Tells a journey in a few lines, one for each event of interest. */
public final class StoryTeller implements Narrator {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Locale.UK);

    private final PrintStream out;
    private String day = "";
    private String plan = "";

    public StoryTeller(PrintStream out) {
        this.out = out;
    }

    @Override
    public void dayBegins(int number, LocalDate date) {
        day = "Day %2d, %-12s".formatted(number, DATE.format(date));
    }

    @Override
    public void happened(String what) {
        line(what);
    }

    @Override
    public void decided(Decision decision) {
        line(decision.explanation());
        for (Decision.Fired fired : decision.fired()) {
            String figures = fired.params().isEmpty() ? "" : " (" + Figures.inWords(fired.params()) + ")";
            because(fired.rule() + " " + fired.result() + figures + ", on "
                    + fired.inputs().size() + " events");
        }
        decision.rejected()
                .forEach(rejected ->
                        because("not " + rejected.candidate() + ": " + rejected.rule() + ", " + rejected.because()));
    }

    @Override
    public void planChanged(Plan now) {
        String words = "Plan " + now.version() + ": " + now.itemsInWords() + ".";
        if (!words.equals(plan)) {
            line(words);
            plan = words;
        }
    }

    private void because(String text) {
        out.println(" ".repeat(day.length()) + "    " + text);
    }

    private void line(String text) {
        out.println(day + "  " + text);
    }
}
