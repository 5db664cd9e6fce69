package dev.backcoach.programme.readmodel;

import dev.backcoach.programme.plan.ReviewKind;
import dev.backcoach.programme.policy.Policies;
import dev.backcoach.programme.policy.Policy;
import dev.backcoach.programme.policy.Silence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Why a client wants attention at a moment, reckoned from the row and the clock in the client's own days: silence and
 * what is overdue come right without an event.
 */
@ApplicationScoped
public class Notices {

    private static final Set<String> PLATEAUS = Set.of(ReviewKind.NO_PROGRESS.name(), ReviewKind.NO_CANDIDATE.name());
    private static final String RUNNING = "RUNNING";

    private final Policies policies;

    Notices(Policies policies) {
        this.policies = policies;
    }

    /** The reasons that there are, the most urgent first; empty for a client who goes their way. */
    List<Notice> of(CaseloadEntry row, Instant now) {
        ZoneId zone = ZoneId.of(row.timeZone);
        List<Notice> notices = new ArrayList<>();
        if (row.blockedAt != null) {
            notices.add(new Notice(Attention.BLOCKED, row.blockedAt, null));
        }
        if (row.flareAt != null) {
            notices.add(new Notice(Attention.FLARE, row.flareAt, endOf(row.flareContactBy, zone)));
        }
        silence(row, zone, now, notices);
        if (row.proposalId != null) {
            notices.add(new Notice(Attention.PROPOSAL, row.proposedAt, row.proposalExpiresAt));
        }
        if (row.reviewKind != null) {
            Attention kind = PLATEAUS.contains(row.reviewKind) ? Attention.PLATEAU : Attention.REVIEW;
            notices.add(new Notice(kind, row.reviewRequestedAt, null));
        }
        if (row.windowLastDay != null && !now.isBefore(startOf(row.windowLastDay, zone))) {
            notices.add(new Notice(Attention.WINDOW_DUE, startOf(row.windowLastDay, zone), null));
        }
        notices.sort(Comparator.comparing(Notice::reason));
        return notices;
    }

    /** As R-SILENT-1 decides it: at local noon of the 4th and the 10th day, while the programme runs. */
    private void silence(CaseloadEntry row, ZoneId zone, Instant now, List<Notice> notices) {
        if (!row.status.equals(RUNNING) || row.lastReportDay == null) {
            return;
        }
        Silence silence = policies.withId(row.policy)
                .map(Policy::silence)
                .orElseGet(() -> policies.standard().silence());
        Instant silent = noon(row.lastReportDay.plusDays(silence.silentDays()), zone);
        Instant contact = noon(row.lastReportDay.plusDays(silence.contactDays()), zone);
        if (!now.isBefore(contact)) {
            notices.add(new Notice(Attention.CONTACT_DUE, contact, null));
        } else if (!now.isBefore(silent)) {
            notices.add(new Notice(Attention.SILENT, silent, contact));
        }
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return startOf(day.plusDays(1), zone);
    }

    private static Instant noon(LocalDate day, ZoneId zone) {
        return day.atTime(12, 0).atZone(zone).toInstant();
    }
}
