package dev.backcoach.platform.service;

import dev.backcoach.platform.eventlog.consumer.Fact;
import dev.backcoach.platform.eventlog.consumer.FactReader;
import java.util.Optional;

/** A service's reader of facts, with a span for each decision. */
record TracedReader<C>(FactReader<C> reader, Traces traces) implements FactReader<C> {

    @Override
    public Optional<C> commandFor(Fact fact) {
        return reader.commandFor(fact);
    }

    @Override
    public boolean restricts(Fact fact) {
        return reader.restricts(fact);
    }

    @Override
    public boolean erases(Fact fact) {
        return reader.erases(fact);
    }

    @Override
    public Deciding deciding(Fact fact) {
        return traces.deciding(fact);
    }
}
