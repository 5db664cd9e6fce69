package dev.backcoach.platform.service;

import dev.backcoach.platform.decider.ClientId;
import java.util.function.BiConsumer;

/** Something that goes over the whole log in small steps. Used by one thread. */
interface JobWork extends AutoCloseable {

    /** How many steps there are, estimated. */
    long total();

    /** How many have been done. */
    long done();

    /**
     * Does a little, within seconds.
     *
     * @param found told of what is wrong with whom, in words without anything personal or clinical
     * @return whether there is more to do
     */
    boolean step(BiConsumer<ClientId, String> found);

    /** Takes back what is half done. */
    default void undo() {}

    @Override
    default void close() {}
}
