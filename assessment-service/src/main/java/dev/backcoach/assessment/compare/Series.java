package dev.backcoach.assessment.compare;

import dev.backcoach.assessment.event.AssessmentCompleted;
import dev.backcoach.assessment.protocol.NumberField;
import dev.backcoach.assessment.protocol.Protocol;
import dev.backcoach.assessment.protocol.SubLink;
import dev.backcoach.assessment.protocol.TestDefinition;
import dev.backcoach.assessment.scoring.SubLinkScore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Assessments over time as lines of a plot: one for each sub-link, one for each test that has a number. */
public final class Series {

    private Series() {}

    /** A completed assessment and when it was completed. */
    public record Taken(Instant at, AssessmentCompleted completed) {}

    /**
     * A point of a sub-link's line.
     *
     * @param score 0 to 1, lower is better
     * @param ranked whether enough was tested for a comparison
     */
    public record ScorePoint(Instant at, BigDecimal score, BigDecimal coverage, boolean ranked) {}

    /** A sub-link's line. */
    public record ScoreLine(String subLink, List<ScorePoint> points) {}

    /**
     * A point of a test's line.
     *
     * @param value the number that counts, in the test's unit
     * @param deficit 0 to 1, or null where it was not scored
     */
    public record ValuePoint(Instant at, BigDecimal value, BigDecimal deficit) {}

    /** A test's line. */
    public record ValueLine(String test, NumberField.Unit unit, List<ValuePoint> points) {}

    /** Lines of sub-links that have points, in the order of the protocol; points in the order of what was taken. */
    public static List<ScoreLine> ofSubLinks(List<Taken> taken) {
        return Arrays.stream(SubLink.values())
                .map(SubLink::code)
                .map(code -> new ScoreLine(code, scores(taken, code)))
                .filter(line -> !line.points().isEmpty())
                .toList();
    }

    private static List<ScorePoint> scores(List<Taken> taken, String subLink) {
        List<ScorePoint> points = new ArrayList<>();
        for (Taken each : taken) {
            for (SubLinkScore score : each.completed().subLinks()) {
                if (score.subLink().equals(subLink) && score.score() != null) {
                    points.add(new ScorePoint(
                            each.at(), score.score(), score.coverage(), score.rank() == SubLinkScore.Rank.RANKED));
                }
            }
        }
        return points;
    }

    /**
     * Lines of tests that have points, in the order of the protocol; points in the order of what was taken.
     *
     * @param protocol the current one, which says the units
     */
    public static List<ValueLine> ofTests(List<Taken> taken, Protocol protocol) {
        return protocol.tests().stream()
                .filter(test -> test.number() != null)
                .map(test -> new ValueLine(test.id(), test.number().unit(), values(taken, test)))
                .filter(line -> !line.points().isEmpty())
                .toList();
    }

    private static List<ValuePoint> values(List<Taken> taken, TestDefinition test) {
        return taken.stream()
                .filter(each -> each.completed().results().containsKey(test.id()))
                .map(each -> new ValuePoint(
                        each.at(),
                        each.completed().results().get(test.id()),
                        each.completed().deficits().get(test.id())))
                .toList();
    }
}
