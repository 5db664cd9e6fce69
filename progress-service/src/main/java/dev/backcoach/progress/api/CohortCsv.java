package dev.backcoach.progress.api;

import dev.backcoach.progress.cohort.CohortFigures;
import dev.backcoach.progress.cohort.Member;
import dev.backcoach.progress.cohort.MemberWeek;
import dev.backcoach.progress.cohort.Period;
import dev.backcoach.progress.diary.DiaryContent;
import dev.backcoach.progress.readmodel.CohortFilter;
import dev.backcoach.progress.readmodel.Cohorts;
import dev.backcoach.progress.readmodel.Cohorts.Group;
import dev.backcoach.progress.readmodel.Cohorts.Portion;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cohort as lines, one for each week of each client, written as they are read. Clients of a mode and stage with fewer
 * than five clients are left out. Each line says the how many-th client of how many it is about, which is how far the
 * stream has come.
 */
final class CohortCsv {

    private static final String HEAD = "client,of,pseudonym,mode,stage,week,due,done,check_ins,sessions,active_days,"
            + "worst_pain,adverse_events,dropped_out\r\n";

    private final Cohorts cohorts;
    private final CohortFilter filter;
    private final Period period;
    private final DiaryContent content;
    private final Map<Group, Long> shown;

    CohortCsv(Cohorts cohorts, CohortFilter filter, Period period, DiaryContent content) {
        this.cohorts = cohorts;
        this.filter = filter;
        this.period = period;
        this.content = content;
        this.shown = cohorts.sizes(filter, period).entrySet().stream()
                .filter(group -> group.getValue() >= CohortFigures.SMALLEST)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many clients there will be. */
    long clients() {
        return shown.values().stream().mapToLong(Long::longValue).sum();
    }

    void write(OutputStream out) throws IOException {
        try (Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            lines.write(HEAD);
            lines.flush();
            long number = 0;
            UUID last = null;
            do {
                Portion portion = cohorts.portion(filter, period, last);
                for (Member member : portion.members()) {
                    if (shown.containsKey(new Group(member.mode(), member.stage()))) {
                        number++;
                        write(lines, number, member);
                    }
                }
                lines.flush();
                last = portion.last();
            } while (last != null);
        }
    }

    private void write(Writer lines, long number, Member member) throws IOException {
        for (MemberWeek week : MemberWeek.of(member, period, content)) {
            lines.write(Stream.of(
                            number,
                            clients(),
                            member.pseudonym(),
                            member.mode(),
                            member.stage(),
                            week.week(),
                            week.due(),
                            week.done(),
                            week.checkIns(),
                            week.sessions(),
                            week.activeDays(),
                            week.worstPain(),
                            week.adverseEvents(),
                            week.droppedOut())
                    .map(value -> Objects.toString(value, ""))
                    .collect(Collectors.joining(",", "", "\r\n")));
        }
    }
}
