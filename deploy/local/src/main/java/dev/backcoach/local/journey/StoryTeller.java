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
        line("Decided by " + String.join(", ", decision.rules()) + ": " + decision.explanation());
        long inputs = decision.fired().stream()
                .flatMap(fired -> fired.inputs().stream())
                .distinct()
                .count();
        out.println(" ".repeat(day.length()) + "    rests on " + inputs + " events; passed over: "
                + decision.rejected().size());
    }

    @Override
    public void planChanged(Plan now) {
        String words = "Plan " + now.version() + ": " + now.itemsInWords() + ".";
        if (!words.equals(plan)) {
            line(words);
            plan = words;
        }
    }

    private void line(String text) {
        out.println(day + "  " + text);
    }
}
