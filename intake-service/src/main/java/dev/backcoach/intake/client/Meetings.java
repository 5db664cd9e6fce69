package dev.backcoach.intake.client;

import dev.backcoach.intake.client.Consultation.State;
import dev.backcoach.intake.command.BookConsultation;
import dev.backcoach.intake.command.CancelConsultation;
import dev.backcoach.intake.command.HoldConsultation;
import dev.backcoach.intake.event.ConsultationBooked;
import dev.backcoach.intake.event.ConsultationCancelled;
import dev.backcoach.intake.event.ConsultationHeld;
import dev.backcoach.intake.event.IntakeEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Consultations: booked once the questionnaires are in and the screen does not block (domain.md R-INT-1). */
record Meetings(Readiness readiness) {

    private static final String RULE = "R-INT-1";

    List<IntakeEvent> book(BookConsultation command, ClientRecord client) {
        List<Missing> missing = readiness.missingForConsultation(client);
        if (!missing.isEmpty()) {
            throw new NotReady(RULE, "No consultation can be booked yet; do what is listed as missing first.", missing);
        }
        if (client.consultations().stream().anyMatch(each -> each.state() == State.BOOKED)) {
            throw new WrongState(
                    RULE, State.BOOKED.name(), "A consultation is booked already; cancel it before booking another.");
        }
        return List.of(new ConsultationBooked(
                command.consultationId(), command.coachId(), command.startsAt(), command.meeting()));
    }

    List<IntakeEvent> hold(HoldConsultation command, ClientRecord client) {
        Consultation consultation = known(command.consultationId(), client);
        return switch (consultation.state()) {
            case HELD -> List.of();
            case CANCELLED ->
                throw new WrongState(RULE, State.CANCELLED.name(), "This consultation was cancelled; book another.");
            case BOOKED -> {
                LocalDate day = LocalDate.ofInstant(consultation.startsAt().toInstant(), client.zone());
                if (LocalDate.ofInstant(command.asOf(), client.zone()).isBefore(day)) {
                    throw new WrongState(
                            RULE,
                            State.BOOKED.name(),
                            "It is booked for a later day; if you have met already, cancel it and book it for today.");
                }
                yield List.of(new ConsultationHeld(consultation.id(), command.coachId()));
            }
        };
    }

    List<IntakeEvent> cancel(CancelConsultation command, ClientRecord client) {
        Consultation consultation = known(command.consultationId(), client);
        return switch (consultation.state()) {
            case CANCELLED -> List.of();
            case HELD ->
                throw new WrongState(RULE, State.HELD.name(), "This consultation has been held; it stays as it is.");
            case BOOKED -> List.of(new ConsultationCancelled(consultation.id(), command.reason()));
        };
    }

    private static Consultation known(UUID id, ClientRecord client) {
        return client.consultation(id)
                .orElseThrow(() -> new NothingThere(RULE, "The client has no consultation with this id."));
    }
}
