package dev.backcoach.progress.chart;

import static dev.backcoach.progress.trend.Reports.day;
import static dev.backcoach.progress.trend.Reports.morning;
import static dev.backcoach.progress.trend.Reports.walks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.progress.chart.ChartData.Mark;
import dev.backcoach.progress.trend.DayReports;
import dev.backcoach.progress.trend.DoseTrend;
import dev.backcoach.progress.trend.PainTrend;
import dev.backcoach.progress.trend.PlanHistory;
import dev.backcoach.progress.trend.Spans;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class TrendChartTest {

    private static final DayReports REPORTS =
            DayReports.of(List.of(walks(1, 12), morning(2, 4, 25), walks(4, 15), walks(6, 10)));

    private static Document chart(DayReports reports, Spans flares, Mark... marks) throws Exception {
        String svg = TrendChart.of(new ChartData(
                PainTrend.days(reports, flares, day(1), day(7)),
                DoseTrend.points(reports, PlanHistory.NONE, day(1), day(7)),
                List.of(marks)));
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> all(Document chart, String name) {
        NodeList found = chart.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    @Test
    void aScreenReaderGetsATitleAndADescription() throws Exception {
        Document chart = chart(REPORTS, Spans.NONE, new Mark(day(3), "decision taken R-AGG-1.HELD"));
        Element svg = chart.getDocumentElement();
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("title description");
        assertThat(all(chart, "title").getFirst().getTextContent())
                .isEqualTo("Pain, stiffness and dose, 2 Mar to 8 Mar 2026");
        assertThat(all(chart, "desc").getFirst().getTextContent())
                .contains("From 2026-03-02 to 2026-03-08")
                .contains("begins at 1.0 and ends at 1.0 of 10")
                .contains("at most 25 minutes")
                .contains("Sessions: 3")
                .contains("Days without any report: 3")
                .contains("2026-03-04 decision taken R-AGG-1.HELD");
    }

    @Test
    void itsLettersCanBeReadOnAPhone() throws Exception {
        Document chart = chart(REPORTS, Spans.NONE);
        assertThat(chart.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 360 560");
        assertThat(all(chart, "text"))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(Integer.parseInt(text.getAttribute("font-size")))
                        .isGreaterThanOrEqualTo(12));
    }

    @Test
    void allThatIsDrawnLiesWithinThePicture() throws Exception {
        Document chart = chart(REPORTS, Spans.NONE.beginning(day(7)), new Mark(day(7), "flare opened"));
        assertThat(all(chart, "circle")).isNotEmpty().allSatisfy(dot -> {
            assertThat(Double.parseDouble(dot.getAttribute("cx"))).isBetween(0.0, 360.0);
            assertThat(Double.parseDouble(dot.getAttribute("cy"))).isBetween(0.0, 560.0);
        });
    }

    @Test
    void aDayWithoutAReportBreaksTheLineAndIsMarked() throws Exception {
        Document chart = chart(REPORTS, Spans.NONE);
        assertThat(all(chart, "text"))
                .filteredOn(text -> text.getTextContent().equals("·"))
                .hasSize(3);
        String pain = all(chart, "path").getFirst().getAttribute("d");
        assertThat(pain.chars().filter(c -> c == 'M').count()).isEqualTo(3);
    }

    @Test
    void whatIsWrittenIsEscaped() throws Exception {
        assertThat(all(chart(REPORTS, Spans.NONE, new Mark(day(2), "<b>&\"</b>")), "desc")
                        .getFirst()
                        .getTextContent())
                .contains("<b>&\"</b>");
    }

    @Test
    void aDiaryWithoutAnyEntryIsDrawnToo() throws Exception {
        assertThat(all(chart(DayReports.of(List.of()), Spans.NONE), "desc")
                        .getFirst()
                        .getTextContent())
                .contains("No pain was reported");
    }
}
