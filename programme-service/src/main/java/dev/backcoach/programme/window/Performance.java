package dev.backcoach.programme.window;

import dev.backcoach.programme.catalogue.AmountUnit;
import dev.backcoach.programme.catalogue.Dose;
import dev.backcoach.programme.catalogue.Exercise;
import dev.backcoach.programme.catalogue.Role;
import dev.backcoach.programme.event.SessionNoted;
import dev.backcoach.programme.policy.Windows;

/** How a session compares with what was prescribed (domain.md 5.1). */
public final class Performance {

    private static final double TOLERANCE = 1e-9;
    private static final int SECONDS_IN_A_MINUTE = 60;

    private Performance() {}

    /** Whether at least half of the prescribed volume was performed. */
    public static boolean done(SessionNoted session, Dose prescribed, Windows windows) {
        return performed(session, prescribed) >= windows.doneShare() * prescribed.volume() - TOLERANCE;
    }

    /** Whether the full volume was performed in good form, and rolling was not too soft. */
    static boolean onTarget(SessionNoted session, Exercise exercise, Dose prescribed, Windows windows) {
        boolean tooSoft = exercise.role() == Role.RELIEF
                && session.rollingDiscomfort() != null
                && session.rollingDiscomfort() < windows.softDiscomfort();
        return performed(session, prescribed) >= prescribed.volume() - TOLERANCE && !session.formBad() && !tooSoft;
    }

    /** In the prescribed unit; 0 where that cannot be told. */
    private static double performed(SessionNoted session, Dose prescribed) {
        double volume = session.sets() * session.amount();
        if (session.unit() == prescribed.unit()) {
            return volume;
        }
        if (session.unit() == AmountUnit.SECONDS && prescribed.unit() == AmountUnit.MINUTES) {
            return volume / SECONDS_IN_A_MINUTE;
        }
        if (session.unit() == AmountUnit.MINUTES && prescribed.unit() == AmountUnit.SECONDS) {
            return volume * SECONDS_IN_A_MINUTE;
        }
        return 0;
    }
}
