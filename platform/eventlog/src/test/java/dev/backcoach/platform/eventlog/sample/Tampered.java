package dev.backcoach.platform.eventlog.sample;

import dev.backcoach.platform.eventlog.EventStore;
import dev.backcoach.platform.eventlog.InboxTransaction;
import dev.backcoach.platform.eventlog.StoreTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Takes single guards out of a store, to show what happens without them, and makes it fail at chosen places. */
public final class Tampered {

    /** What takes the place of a method; may call the real one. */
    @FunctionalInterface
    public interface Replacement {
        Object call(Function<Object[], Object> real, Object[] arguments);
    }

    private Tampered() {}

    /** The same object but for one method. */
    public static <T> T tamper(Class<T> type, T real, String method, Replacement replacement) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, called, arguments) -> {
                    Function<Object[], Object> call = args -> {
                        try {
                            return called.invoke(real, args);
                        } catch (InvocationTargetException e) {
                            if (e.getCause() instanceof RuntimeException cause) {
                                throw cause;
                            }
                            throw new IllegalStateException(e.getCause());
                        } catch (IllegalAccessException e) {
                            throw new IllegalStateException(e);
                        }
                    };
                    return called.getName().equals(method) ? replacement.call(call, arguments) : call.apply(arguments);
                }));
    }

    /** A store whose transactions are changed. */
    public static EventStore transactions(EventStore real, UnaryOperator<StoreTransaction> change) {
        return new EventStore() {
            @Override
            public <T> T transact(Function<StoreTransaction, T> work) {
                return real.transact(transaction -> work.apply(change.apply(transaction)));
            }

            @Override
            public void keepSnapshot(
                    dev.backcoach.platform.decider.ClientId client,
                    dev.backcoach.platform.eventlog.StreamTail.Snapshot snapshot) {
                real.keepSnapshot(client, snapshot);
            }
        };
    }

    /** A store whose inbox has one method replaced. */
    public static EventStore inbox(EventStore real, String method, Replacement replacement) {
        return transactions(
                real,
                transaction -> tamper(
                        StoreTransaction.class,
                        transaction,
                        "inbox",
                        (call, arguments) -> tamper(
                                InboxTransaction.class,
                                (InboxTransaction) call.apply(arguments),
                                method,
                                replacement)));
    }
}
