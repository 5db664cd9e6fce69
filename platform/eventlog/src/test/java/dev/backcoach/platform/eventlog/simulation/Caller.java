package dev.backcoach.platform.eventlog.simulation;

import dev.backcoach.platform.eventlog.ConcurrentChange;
import dev.backcoach.platform.eventlog.StoreUnavailable;
import dev.backcoach.platform.eventlog.command.Answer;
import dev.backcoach.platform.eventlog.command.CommandHandler;
import dev.backcoach.platform.eventlog.sample.Diary;
import java.util.concurrent.CompletionException;

/** Sends commands to an instance, again until there is an answer where that is safe. Outlives the instance's crashes. */
final class Caller implements Runnable {

    private final Simulation simulation;
    private final Instance instance;
    private final Wishes wishes;
    private final int many;
    private CommandHandler<Diary.Command, Diary.Event, Diary.State> commands;

    Caller(Simulation simulation, Instance instance, Wishes wishes, int many) {
        this.simulation = simulation;
        this.instance = instance;
        this.wishes = wishes;
        this.many = many;
        this.commands = instance.commands();
        simulation.callersAtWork++;
    }

    @Override
    public void run() {
        for (int i = 0; i < many; i++) {
            Wish wish = wishes.next();
            while (!isDone(wish)) {
                simulation.stage.idle(20);
            }
            simulation.stage.idle(100);
        }
        simulation.callersAtWork--;
    }

    private boolean isDone(Wish wish) {
        simulation.stage.note("sends " + wish);
        try {
            Answer answer = commands.handle(wish.request(simulation.randomId()));
            wish.standing = Wish.Standing.ACKNOWLEDGED;
            simulation.stage.note("is answered " + answer);
            return true;
        } catch (ConcurrentChange nothingRecorded) {
            simulation.faults.saw("refused after three conflicts");
            if (wish.safety == Wish.Safety.NONE) {
                wish.standing = Wish.Standing.REFUSED;
                return true;
            }
            return false;
        } catch (StoreUnavailable noAnswer) {
            simulation.faults.saw("command without an answer");
            return wish.safety == Wish.Safety.NONE;
        } catch (CompletionException failure) {
            if (!Crash.isBehind(failure)) {
                throw failure;
            }
            instance.restart();
            commands = instance.commands();
            return wish.safety == Wish.Safety.NONE;
        }
    }
}
