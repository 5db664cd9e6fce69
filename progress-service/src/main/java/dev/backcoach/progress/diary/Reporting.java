package dev.backcoach.progress.diary;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What an entry's times are held against.
 *
 * @param registeredAt since when the client has a diary
 * @param zone the client's, which says what day it is
 * @param asOf when the entry reached us
 */
public record Reporting(Instant registeredAt, ZoneId zone, Instant asOf) {}
