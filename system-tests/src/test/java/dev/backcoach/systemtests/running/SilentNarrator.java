package dev.backcoach.systemtests.running;

import dev.backcoach.local.journey.Decision;
import dev.backcoach.local.journey.Narrator;
import dev.backcoach.local.journey.Plan;
import java.time.LocalDate;

/** Tells nothing. */
class SilentNarrator implements Narrator {

    @Override
    public void dayBegins(int day, LocalDate date) {}

    @Override
    public void happened(String what) {}

    @Override
    public void decided(Decision decision) {}

    @Override
    public void planChanged(Plan plan) {}
}
