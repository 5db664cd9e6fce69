package dev.backcoach.systemtests.stress;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.command.CommandHandler;
import dev.backcoach.platform.eventlog.command.Request;
import dev.backcoach.platform.eventlog.types.Context;
import dev.backcoach.systemtests.walking.CoachBook;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Writes advice to the very streams that the consumers write to. */
final class Coach implements Runnable {

    private static final OffsetDateTime SAID = OffsetDateTime.of(2026, 3, 2, 9, 0, 0, 0, ZoneOffset.UTC);

    private final CommandHandler<CoachBook.Command, CoachBook.Event, CoachBook.State> handler;
    private final List<ClientId> clients;
    private final Ledger ledger;
    private final Random random;
    private final BooleanSupplier goOn;

    /** @param goOn waits until it is time for more advice; false to end */
    Coach(
            CommandHandler<CoachBook.Command, CoachBook.Event, CoachBook.State> handler,
            List<ClientId> clients,
            Ledger ledger,
            Random random,
            BooleanSupplier goOn) {
        this.handler = handler;
        this.clients = clients;
        this.ledger = ledger;
        this.random = random;
        this.goOn = goOn;
    }

    @Override
    public void run() {
        while (goOn.getAsBoolean()) {
            ClientId client = clients.get(random.nextInt(clients.size()));
            UUID id = UuidCreator.getTimeOrderedEpoch();
            Context context = new Context(SAID, id, null, "coach:" + id, null);
            ledger.send(handler, Request.of(client, id, new CoachBook.GiveAdvice("one change at a time"), context));
        }
    }
}
