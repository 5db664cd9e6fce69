package dev.backcoach.intake.client;

import dev.backcoach.intake.event.Match;
import dev.backcoach.intake.event.Mode;
import dev.backcoach.intake.event.Purpose;
import dev.backcoach.intake.screen.Covers;
import dev.backcoach.intake.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** A client's state while an event is being folded into it. */
final class ClientDraft {

    Registration registration;
    UUID coachId;
    final Map<Purpose, String> consents;
    final Map<String, Form> forms;
    private Screen screen;
    Covers covers;
    private final List<Clearance> clearances;
    List<String> signedOff;
    Mode mode;
    private final List<Consultation> consultations;
    boolean met;
    Invitation invitation;
    ProgrammeState programme;
    boolean completed;
    ErasureRequest erasure;

    ClientDraft(ClientRecord from) {
        registration = from.registration();
        coachId = from.coachId();
        consents = new TreeMap<>(from.consents());
        forms = new TreeMap<>(from.forms());
        screen = from.screen();
        covers = from.covers();
        clearances = new ArrayList<>(from.clearances());
        signedOff = from.signedOff();
        mode = from.mode();
        consultations = new ArrayList<>(from.consultations());
        met = from.met();
        invitation = from.invitation();
        programme = from.programme();
        completed = from.completed();
        erasure = from.erasure();
    }

    ClientRecord done() {
        return new ClientRecord(
                registration,
                coachId,
                consents,
                forms,
                screen,
                covers,
                latest(clearances),
                signedOff,
                mode,
                latest(consultations),
                met,
                invitation,
                programme,
                completed,
                erasure);
    }

    private static <T> List<T> latest(List<T> all) {
        return all.subList(Math.max(0, all.size() - ClientRecord.KEPT), all.size());
    }

    /** A sign-off holds for what was signed: a match that is new or different needs another one. */
    void screened(Screen changed, List<String> blockedAnew) {
        Screen before = screen;
        signedOff = changed.matches().stream()
                .filter(match -> before != null && before.matches().contains(match))
                .map(Match::rule)
                .filter(signedOff::contains)
                .toList();
        screen = changed;
        covers = covers.without(blockedAnew);
    }

    void cleared(Clearance clearance) {
        clearances.add(clearance);
    }

    Optional<Consultation> consultation(UUID id) {
        return consultations.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** In place of the one with its id, or as the newest. */
    void meeting(Consultation consultation) {
        int place = consultations.stream().map(Consultation::id).toList().indexOf(consultation.id());
        if (place >= 0) {
            consultations.set(place, consultation);
        } else {
            consultations.add(consultation);
        }
    }
}
