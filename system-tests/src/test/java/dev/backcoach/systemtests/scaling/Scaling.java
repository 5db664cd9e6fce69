package dev.backcoach.systemtests.scaling;

import java.util.Locale;

/**
 * What a number of clients needs, worked out from what was measured (docs/benchmarks.md) and from what is assumed. The one
 * place of this arithmetic; docs/scaling.md shows what it gives.
 *
 * @param clients with a running programme
 */
record Scaling(long clients) {

    // Measured: docs/benchmarks.md, two processors, everything on one machine.
    static final double ENTRIES_A_SECOND_ON_TWO_PROCESSORS = 574;
    static final double DIARY_ENTRY_BYTES = 764;
    static final double PROGRAMME_EVENT_BYTES = 606;
    static final double LOGGED_BYTES_AN_EVENT = 1_043;
    static final double BROKER_BYTES_AN_EVENT = 144;
    static final double SNAPSHOT_BYTES = 24_212;

    // Assumed of the clients.
    static final double ENTRIES_A_DAY = 2;
    static final double READS_AN_ENTRY = 4;
    static final double SHARE_OF_THE_BUSIEST_HOUR = 0.2;
    static final double BUSIEST_MINUTE_TO_ITS_HOUR = 3;

    // Assumed of the system.
    static final double PROGRAMME_EVENTS_AN_ENTRY = 2.5;
    static final double NOTES_AN_ENTRY = 0.2;
    static final double READ_MODELS_TO_EVENTS = 1;
    static final double READ_TO_ENTRY_PROCESSOR_TIME = 0.5;
    static final double BUSY_AT_MOST = 0.4;
    static final int COPIES_OF_A_DATABASE = 3;
    static final int COPIES_ON_BROKERS = 3;
    static final int DAYS_ON_BROKERS = 28;
    static final int DAYS_OF_BACKUPS = 28;
    static final int DATABASES_OF_A_CELL = 4;
    static final long CLIENTS_OF_A_CELL = 250_000;
    static final double PROCESSORS_OF_A_CELL_AT_LEAST = 16;
    static final double MEMORY_OF_A_CELL_GIB = 33;

    // Assumed prices, in US dollars a month.
    static final double A_PROCESSOR = 25;
    static final double A_GIB_OF_MEMORY = 3;
    static final double A_GB_OF_DISK = 0.10;
    static final double A_GB_OF_OBJECT_STORE = 0.023;

    private static final double GB = 1e9;
    private static final double DAYS = 365;

    long cells() {
        return Math.ceilDiv(clients, CLIENTS_OF_A_CELL);
    }

    double entriesADay() {
        return clients * ENTRIES_A_DAY;
    }

    /** In the busiest minute. */
    double entriesASecond() {
        return entriesADay() * SHARE_OF_THE_BUSIEST_HOUR / 3_600 * BUSIEST_MINUTE_TO_ITS_HOUR;
    }

    /** Entries, reads included at their part of an entry's time. */
    double workASecond() {
        return entriesASecond() * (1 + READS_AN_ENTRY * READ_TO_ENTRY_PROCESSOR_TIME);
    }

    double processors() {
        double needed = workASecond() * 2 / ENTRIES_A_SECOND_ON_TWO_PROCESSORS / BUSY_AT_MOST;
        return Math.max(needed, cells() * PROCESSORS_OF_A_CELL_AT_LEAST);
    }

    double memoryGib() {
        return cells() * MEMORY_OF_A_CELL_GIB;
    }

    double progressGbAYear() {
        double bytes = DIARY_ENTRY_BYTES * (1 + NOTES_AN_ENTRY) * (1 + READ_MODELS_TO_EVENTS);
        return entriesADay() * DAYS * bytes / GB;
    }

    double programmeGbAYear() {
        double events = PROGRAMME_EVENT_BYTES * PROGRAMME_EVENTS_AN_ENTRY * (1 + READ_MODELS_TO_EVENTS);
        return (entriesADay() * DAYS * events + clients * SNAPSHOT_BYTES) / GB;
    }

    /** One copy of all databases after a year. */
    double databasesGbAYear() {
        return progressGbAYear() + programmeGbAYear();
    }

    /** The largest database of a cell after a year. */
    double largestDatabaseGbAYear() {
        return programmeGbAYear() / cells();
    }

    private double eventsADay() {
        return entriesADay() * (1 + NOTES_AN_ENTRY + PROGRAMME_EVENTS_AN_ENTRY);
    }

    /** On all brokers. */
    double brokersGb() {
        return eventsADay() * BROKER_BYTES_AN_EVENT * DAYS_ON_BROKERS * COPIES_ON_BROKERS / GB;
    }

    /** Base backups of one year's databases, and the write-ahead log since. */
    double backupsGb() {
        return databasesGbAYear() + eventsADay() * LOGGED_BYTES_AN_EVENT * DAYS_OF_BACKUPS / GB;
    }

    /** After a year, in US dollars. */
    double dollarsAMonth() {
        return processors() * A_PROCESSOR
                + memoryGib() * A_GIB_OF_MEMORY
                + (databasesGbAYear() * COPIES_OF_A_DATABASE + brokersGb()) * A_GB_OF_DISK
                + backupsGb() * A_GB_OF_OBJECT_STORE;
    }

    /** How many clients the measured machine takes in the busiest minute. */
    static long clientsOfOneMachine() {
        double each = new Scaling(1_000_000).workASecond() / 1_000_000;
        return Math.round(ENTRIES_A_SECOND_ON_TWO_PROCESSORS * BUSY_AT_MOST / each / 1_000) * 1_000;
    }

    static String table() {
        Scaling[] sizes = {new Scaling(100_000), new Scaling(1_000_000), new Scaling(10_000_000)};
        StringBuilder table =
                new StringBuilder("| | 100,000 clients | 1 million | 10 million |\n|---|---:|---:|---:|\n");
        row(table, "cells", sizes, Scaling::cells);
        row(table, "partitions of each event topic, all cells", sizes, s -> s.cells() * 12);
        row(table, "databases (each with two standbys)", sizes, s -> s.cells() * DATABASES_OF_A_CELL);
        row(table, "entries a day", sizes, Scaling::entriesADay);
        row(table, "entries a second in the busiest minute", sizes, Scaling::entriesASecond);
        row(table, "processors", sizes, Scaling::processors);
        row(table, "memory, GiB", sizes, Scaling::memoryGib);
        row(table, "progress-service's databases after a year, GB", sizes, Scaling::progressGbAYear);
        row(table, "programme-service's databases after a year, GB", sizes, Scaling::programmeGbAYear);
        row(table, "largest database after a year, GB", sizes, Scaling::largestDatabaseGbAYear);
        row(
                table,
                "all databases with standbys after a year, GB",
                sizes,
                s -> s.databasesGbAYear() * COPIES_OF_A_DATABASE);
        row(table, "brokers, GB", sizes, Scaling::brokersGb);
        row(table, "backups after a year, GB", sizes, Scaling::backupsGb);
        row(table, "US dollars a month after a year", sizes, Scaling::dollarsAMonth);
        row(table, "US cents a client and month", sizes, s -> s.dollarsAMonth() * 100 / s.clients());
        return table.toString();
    }

    @FunctionalInterface
    private interface Figure {
        double of(Scaling size);
    }

    private static void row(StringBuilder table, String name, Scaling[] sizes, Figure figure) {
        table.append("| ").append(name);
        for (Scaling size : sizes) {
            table.append(" | ").append(rounded(figure.of(size)));
        }
        table.append(" |\n");
    }

    /** Two digits that count. */
    private static String rounded(double figure) {
        if (figure < 10 && figure != Math.rint(figure)) {
            return String.format(Locale.ROOT, "%.1f", figure);
        }
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(figure)) - 1));
        return String.format(Locale.ROOT, "%,.0f", Math.round(figure / unit) * unit);
    }
}
