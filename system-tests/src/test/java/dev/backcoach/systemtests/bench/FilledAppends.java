package dev.backcoach.systemtests.bench;

import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.command.CommandHandler;
import dev.backcoach.platform.eventlog.command.CommandSettings;
import dev.backcoach.systemtests.walking.WalkingDiary;
import dev.backcoach.systemtests.walking.WalkingDiary.Command;
import dev.backcoach.systemtests.walking.WalkingDiary.Event;
import dev.backcoach.systemtests.walking.WalkingDiary.State;
import dev.backcoach.systemtests.walking.Walks;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** Appends to a log that is full already, leaving it as it was. Commands are grouped as they are by default. */
final class FilledAppends {

    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final int CALLERS = 64;
    private static final int WARM = 2_000;
    private static final int COLD_AT_ONCE = 100;
    private static final int COLD_TIMES = 20;

    /** As by default, but for snapshots: none of them is due within a measurement, whatever the size. */
    private static final CommandSettings SETTINGS = new CommandSettings(
            CommandSettings.DEFAULT.groupSize(), CommandSettings.DEFAULT.groupsAtOnce(), Integer.MAX_VALUE);

    private final Random random = new Random(1);

    /** Of clients whose states are in the cache; each caller has clients of its own. Appends per second. */
    double warm(FilledLog<Command, Event, State> filled) throws Exception {
        List<ClientId> clients = NumberedClients.some(WARM, filled.size().clients(), random);
        try (CommandHandler<Command, Event, State> handler = filled.log().newHandler(SETTINGS)) {
            Callers.seconds(clients.size(), caller -> handler.current(clients.get(caller)));
            return Callers.perSecond(CALLERS, ROUND, caller -> {
                int own = (clients.size() - caller + CALLERS - 1) / CALLERS;
                int pick = ThreadLocalRandom.current().nextInt(own);
                handler.handle(Walks.request(clients.get(caller + CALLERS * pick)));
            });
        } finally {
            filled.reset();
        }
    }

    /** Of clients whose states have to be loaded, a hundred different ones at a time. Appends per second. */
    double cold(FilledLog<Command, Event, State> filled) throws Exception {
        double seconds = 0;
        for (int time = 0; time < COLD_TIMES; time++) {
            List<ClientId> clients =
                    NumberedClients.some(COLD_AT_ONCE, filled.size().clients(), random);
            try (CommandHandler<WalkingDiary.Command, Event, State> handler =
                    filled.log().newHandler(SETTINGS)) {
                seconds +=
                        Callers.seconds(clients.size(), caller -> handler.handle(Walks.request(clients.get(caller))));
            }
            filled.reset(clients);
        }
        filled.reset();
        return COLD_AT_ONCE * COLD_TIMES / seconds;
    }
}
