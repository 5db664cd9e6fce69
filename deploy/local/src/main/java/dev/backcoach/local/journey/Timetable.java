package dev.backcoach.local.journey;

import dev.backcoach.local.journey.DiaryBook.Done;
import java.util.Set;

/** What the client does on which day (domain.md 5.6): walks and checks in every day, except as said here. */
final class Timetable {

    static final int ASSESSMENT = 10;
    static final int PLANK = 23;
    static final int LATE_REPORT = 26;
    static final int LAST_DAY = 48;

    static final Done WALK = new Done("walk.block", 1, 12, "MINUTES");
    static final Done PLANK_HOLDS = new Done("plank.full", 3, 10, "SECONDS");

    private static final Set<Integer> NO_WALK = Set.of(4, 9, 13, 18);
    private static final Set<Integer> NO_CHECK_IN = Set.of(4, 9, 18);
    private static final int STIFF_MORNING = 24;
    private static final int LAST_PULSE = 42;

    private Timetable() {}

    static boolean walks(int day) {
        return !NO_WALK.contains(day);
    }

    static boolean checksIn(int day) {
        return !NO_CHECK_IN.contains(day);
    }

    static boolean answersPulse(int day) {
        return day % 7 == 0 && day <= LAST_PULSE;
    }

    /** Minutes of morning stiffness. */
    static int stiffness(int day) {
        return day == STIFF_MORNING ? 20 : 5;
    }
}
