package dev.backcoach.progress.readmodel;

import java.util.UUID;

/**
 * Which clients a cohort is of; only those who consent to analytics and whose programme has begun are in any.
 *
 * @param coach of whose clients, or null for those of all
 * @param mode ONLINE, FACE_TO_FACE or HYBRID, or null for all
 * @param stage that the programme has come to, or null for all
 */
public record CohortFilter(UUID coach, String mode, String stage) {}
