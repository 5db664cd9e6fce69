package dev.backcoach.platform.service;

import dev.backcoach.platform.eventlog.postgres.ParkedRecords;
import dev.backcoach.platform.eventlog.postgres.Positions;

/** What operators see of a log and may do to it. */
record Operations(Positions positions, ParkedRecords parked, Jobs jobs) {}
