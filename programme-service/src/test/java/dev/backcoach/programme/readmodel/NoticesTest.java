package dev.backcoach.programme.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backcoach.programme.content.PolicyFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a coach is told of a client at a moment, at and around each threshold. */
class NoticesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-07-16");

    private final Notices notices = new Notices(PolicyFiles.load());
    private final CaseloadEntry row = new CaseloadEntry(new UUID(1, 1));

    NoticesTest() {
        row.timeZone = "Europe/London";
        row.status = "RUNNING";
        row.policy = "STRICT@1";
        row.lastReportDay = DAY;
    }

    @Test
    void aClientIsSilentFromNoonOfTheFourthDay() {
        assertThat(at("2026-07-20T10:59:59Z")).isEmpty();
        assertThat(at("2026-07-20T11:00:00Z"))
                .containsExactly(new Notice(
                        Attention.SILENT,
                        Instant.parse("2026-07-20T11:00:00Z"),
                        Instant.parse("2026-07-26T11:00:00Z")));
    }

    @Test
    void contactIsDueFromNoonOfTheTenthDay() {
        assertThat(at("2026-07-26T10:59:59Z")).extracting(Notice::reason).containsExactly(Attention.SILENT);
        assertThat(at("2026-07-26T11:00:00Z")).extracting(Notice::reason).containsExactly(Attention.CONTACT_DUE);
    }

    @Test
    void whoRestsIsNotSilent() {
        row.status = "PAUSED";
        assertThat(at("2026-09-01T12:00:00Z")).isEmpty();
    }

    @Test
    void theContactOfAFlareIsOverdueAfterItsDay() {
        row.flareAt = Instant.parse("2026-07-16T09:00:00Z");
        row.flareContactBy = LocalDate.parse("2026-07-18");
        Notice flare = at("2026-07-17T12:00:00Z").getFirst();
        assertThat(flare.reason()).isEqualTo(Attention.FLARE);
        assertThat(flare.overdue(Instant.parse("2026-07-18T23:00:00Z"))).isFalse();
        assertThat(flare.overdue(Instant.parse("2026-07-18T23:00:01Z"))).isTrue();
    }

    @Test
    void aWindowIsDueFromItsLastDay() {
        row.windowLastDay = LocalDate.parse("2026-07-18");
        assertThat(at("2026-07-17T22:59:59Z")).isEmpty();
        assertThat(at("2026-07-17T23:00:00Z")).extracting(Notice::reason).containsExactly(Attention.WINDOW_DUE);
    }

    @Test
    void noProgressAndNoCandidateArePlateausOtherReviewsAreNot() {
        row.reviewRequestedAt = Instant.parse("2026-07-16T09:00:00Z");
        for (String plateau : List.of("NO_PROGRESS", "NO_CANDIDATE")) {
            row.reviewKind = plateau;
            assertThat(at("2026-07-16T12:00:00Z")).extracting(Notice::reason).containsExactly(Attention.PLATEAU);
        }
        row.reviewKind = "FLARE";
        assertThat(at("2026-07-16T12:00:00Z")).extracting(Notice::reason).containsExactly(Attention.REVIEW);
    }

    private List<Notice> at(String now) {
        return notices.of(row, Instant.parse(now));
    }
}
