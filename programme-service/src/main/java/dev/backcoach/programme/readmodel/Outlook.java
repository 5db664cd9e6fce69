package dev.backcoach.programme.readmodel;

import dev.backcoach.programme.readmodel.Caseload.Ranked;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a coach's clients want attention for, without saying which clients.
 *
 * @param mark 16 hexadecimal digits; another as soon as any client has a reason more or less, or one is overdue
 * @param reasons those that at least one client has, the most urgent first
 */
public record Outlook(String mark, List<Reason> reasons) {

    private static final int MARK_BYTES = 8;

    /**
     * A reason for attention.
     *
     * @param clients how many have it
     * @param overdue of how many the coach should have acted by now
     * @param oldest since when the first of them has it
     * @param newest since when the last of them has it
     */
    public record Reason(Attention reason, int clients, int overdue, Instant oldest, Instant newest) {}

    public Outlook {
        reasons = List.copyOf(reasons);
    }

    static Outlook of(List<Ranked> clients, Instant now) {
        List<Reason> reasons = Stream.of(Attention.values())
                .map(reason -> noticed(clients, reason))
                .filter(notices -> !notices.isEmpty())
                .map(notices -> reason(notices, now))
                .toList();
        return new Outlook(mark(clients, now), reasons);
    }

    private static List<Notice> noticed(List<Ranked> clients, Attention reason) {
        return clients.stream()
                .flatMap(client -> client.notices().stream())
                .filter(notice -> notice.reason() == reason)
                .sorted(Comparator.comparing(Notice::since))
                .toList();
    }

    private static Reason reason(List<Notice> notices, Instant now) {
        return new Reason(
                notices.getFirst().reason(),
                notices.size(),
                (int) notices.stream().filter(notice -> notice.overdue(now)).count(),
                notices.getFirst().since(),
                notices.getLast().since());
    }

    private static String mark(List<Ranked> clients, Instant now) {
        String all = clients.stream()
                .flatMap(client -> client.notices().stream()
                        .map(notice -> client.entry().clientId + " " + notice.reason() + " " + notice.since() + " "
                                + notice.overdue(now)))
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
