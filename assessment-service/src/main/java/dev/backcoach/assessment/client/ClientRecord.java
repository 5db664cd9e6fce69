package dev.backcoach.assessment.client;

import dev.backcoach.assessment.protocol.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the assessment service knows of a client.
 *
 * @param registration null until intake has told of the client
 * @param assessments the last ones, at most {@value #KEPT}, in the order in which they were opened
 */
public record ClientRecord(
        Registration registration,
        Coaching coaching,
        CareConsent care,
        Restrictions restrictions,
        Triggers triggers,
        List<Assessment> assessments) {

    /** So many assessments are kept at hand; the scores of those before are in the read models. */
    public static final int KEPT = 6;

    static final ClientRecord UNKNOWN = new ClientRecord(
            null, Coaching.NONE, CareConsent.UNKNOWN, Restrictions.UNKNOWN, Triggers.UNKNOWN, List.of());

    public ClientRecord {
        assessments = List.copyOf(assessments);
    }

    /** Whether intake has told of the client. */
    public boolean registered() {
        return registration != null;
    }

    /** The client's coach, or null. */
    public UUID coachId() {
        return coaching.coachId();
    }

    /** The assessment with this id, if it is among those kept. */
    public Optional<Assessment> assessment(UUID id) {
        return assessments.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The one assessment that is open. */
    public Optional<Assessment> open() {
        return assessments.stream().filter(Assessment::open).findFirst();
    }

    /** Whether it is the one that was opened last. */
    boolean newest(Assessment assessment) {
        return assessments.getLast().id().equals(assessment.id());
    }

    /** What the protocol needs to know on that day. Only of a registered client. */
    public Profile profile(LocalDate on) {
        return new Profile(
                on.getYear() - registration.birthYear(),
                registration.sex(),
                restrictions.tags(),
                restrictions.rules(),
                triggers.irritability(),
                triggers.intolerant());
    }

    ClientRecord with(Registration latest) {
        return new ClientRecord(latest, coaching, care, restrictions, triggers, assessments);
    }

    ClientRecord with(Coaching latest) {
        return new ClientRecord(registration, latest, care, restrictions, triggers, assessments);
    }

    ClientRecord with(CareConsent latest) {
        return new ClientRecord(registration, coaching, latest, restrictions, triggers, assessments);
    }

    ClientRecord with(Restrictions latest) {
        return new ClientRecord(registration, coaching, care, latest, triggers, assessments);
    }

    ClientRecord with(Triggers latest) {
        return new ClientRecord(registration, coaching, care, restrictions, latest, assessments);
    }

    /** With the assessment in place of the one with its id, or as the newest. */
    ClientRecord with(Assessment assessment) {
        List<Assessment> changed = new ArrayList<>(assessments);
        int place = assessments.stream().map(Assessment::id).toList().indexOf(assessment.id());
        if (place >= 0) {
            changed.set(place, assessment);
        } else {
            changed.add(assessment);
        }
        return new ClientRecord(
                registration,
                coaching,
                care,
                restrictions,
                triggers,
                changed.subList(Math.max(0, changed.size() - KEPT), changed.size()));
    }
}
