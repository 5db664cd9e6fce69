package dev.backcoach.platform.service;

import dev.backcoach.platform.eventlog.Transactions;
import dev.backcoach.platform.eventlog.command.ReplayCheck;
import dev.backcoach.platform.eventlog.command.StateCache;
import dev.backcoach.platform.eventlog.postgres.JdbcTransactions;
import dev.backcoach.platform.eventlog.postgres.JobTable;
import dev.backcoach.platform.eventlog.postgres.LogClients;
import dev.backcoach.platform.eventlog.postgres.ParkedRecords;
import dev.backcoach.platform.eventlog.postgres.Positions;
import dev.backcoach.platform.eventlog.postgres.PostgresEventStore;
import dev.backcoach.platform.eventlog.postgres.PublishedAgainstLog;
import dev.backcoach.platform.eventlog.types.Aggregate;
import dev.backcoach.platform.rest.problem.ProblemException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Makes what goes over a whole log: the checks of all its clients, and the rebuilds of its read models.
 *
 * @param kafka settings of a consumer of the service's own topic
 */
record OverTheLog<C, E, S>(
        Aggregate<C, E, S> aggregate,
        List<ReadModel<E>> readModels,
        StateCache<S> cache,
        DataSource dataSource,
        Map<String, Object> kafka) {

    Operations operations() {
        Transactions transactions = new JdbcTransactions(dataSource);
        return new Operations(
                new Positions(transactions),
                new ParkedRecords(transactions),
                new Jobs(
                        aggregate.service(),
                        new JobTable(transactions),
                        (kind, argument) -> work(kind, argument, transactions)));
    }

    private JobWork work(Jobs.Kind kind, String argument, Transactions transactions) {
        LogClients clients = new LogClients(transactions);
        return switch (kind) {
            case REPLAY_CHECK ->
                new ReplayWork(clients, new ReplayCheck<>(aggregate, new PostgresEventStore(dataSource), cache));
            case LOG_VERIFICATION ->
                new VerificationWork(clients, new PublishedAgainstLog(transactions, kafka, aggregate.service()));
            case READ_MODEL_REBUILD ->
                new RebuildWork<>(
                        rebuildable(argument),
                        aggregate.types(),
                        new JtaTransactions(dataSource),
                        clients.estimatedEvents());
        };
    }

    private ReadModel<E> rebuildable(String name) {
        return readModels.stream()
                .filter(readModel -> readModel.name().equals(name))
                .filter(OverTheLog::isRebuildable)
                .findFirst()
                .orElseThrow(() -> ProblemException.body(
                        "/readModel",
                        "names no read model that can be rebuilt; use one of "
                                + readModels.stream()
                                        .filter(OverTheLog::isRebuildable)
                                        .map(ReadModel::name)
                                        .toList()));
    }

    private static boolean isRebuildable(ReadModel<?> readModel) {
        return !readModel.tables().isEmpty();
    }
}
