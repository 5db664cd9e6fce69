package dev.backcoach.assessment.client;

import dev.backcoach.assessment.protocol.Sex;

/** What intake has registered of a client, as far as norms need it. */
public record Registration(int birthYear, Sex sex) {}
