package dev.backcoach.systemtests.bench;

import dev.backcoach.platform.decider.ClientId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;

/** Clients whose ids Java and SQL both make from a number; they rise with it, as UUIDs of version 7 do with time. */
final class NumberedClients {

    private NumberedClients() {}

    static ClientId client(long number) {
        return new ClientId(new UUID(0x019b_0000_0000_7000L, 0x8000_0000_0000_0000L | number));
    }

    /** The same in SQL. */
    static String sql(String number) {
        return "('019b0000-0000-7000-8000-' || lpad(to_hex(" + number + "), 12, '0'))::uuid";
    }

    /** So many different ones of the clients 1 to {@code of}, picked at random; all where there are not as many. */
    static List<ClientId> some(int wanted, long of, Random random) {
        if (wanted >= of) {
            List<Long> all =
                    new ArrayList<>(LongStream.rangeClosed(1, of).boxed().toList());
            Collections.shuffle(all, random);
            return all.stream().map(NumberedClients::client).toList();
        }
        return random.longs(1, of + 1)
                .distinct()
                .limit(wanted)
                .mapToObj(NumberedClients::client)
                .toList();
    }
}
