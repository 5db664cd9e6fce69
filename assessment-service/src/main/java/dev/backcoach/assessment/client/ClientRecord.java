package dev.backcoach.assessment.client;

import dev.backcoach.assessment.protocol.Direction;
import dev.backcoach.assessment.protocol.Irritability;
import dev.backcoach.assessment.protocol.Profile;
import dev.backcoach.assessment.protocol.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What the assessment service knows of a client.
 *
 * @param registered whether intake has told of the client
 * @param birthYear 0 until then
 * @param sex null until then
 * @param coachId or null
 * @param coachVersion of intake's stream that the coach is as of
 * @param careWithdrawn whether consent to care has been withdrawn
 * @param careVersion of intake's stream that this is as of
 * @param irritability null before a trigger profile
 * @param intolerant directions graded INTOLERANT
 * @param triggersVersion of intake's stream that they are as of
 * @param assessments the last ones, at most {@value #KEPT}, in the order in which they were opened
 */
public record ClientRecord(
        boolean registered,
        int birthYear,
        Sex sex,
        UUID coachId,
        long coachVersion,
        boolean careWithdrawn,
        long careVersion,
        Restrictions restrictions,
        Irritability irritability,
        Set<Direction> intolerant,
        long triggersVersion,
        List<Assessment> assessments) {

    /** So many assessments are kept at hand; what was scored before is in the stream. */
    public static final int KEPT = 6;

    static final ClientRecord UNKNOWN =
            new ClientRecord(false, 0, null, null, 0, false, 0, Restrictions.UNKNOWN, null, Set.of(), 0, List.of());

    public ClientRecord {
        intolerant = Collections.unmodifiableSet(new TreeSet<>(intolerant));
        assessments = List.copyOf(assessments);
    }

    /** The assessment with this id, if it is among those kept. */
    public Optional<Assessment> assessment(UUID id) {
        return assessments.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The one assessment that is open. */
    public Optional<Assessment> open() {
        return assessments.stream().filter(Assessment::open).findFirst();
    }

    /** What the protocol needs to know on that day. Only of a registered client. */
    public Profile profile(LocalDate on) {
        return new Profile(
                on.getYear() - birthYear, sex, restrictions.tags(), restrictions.rules(), irritability, intolerant);
    }

    ClientRecord registeredAs(int year, Sex registeredSex) {
        return new ClientRecord(
                true,
                year,
                registeredSex,
                coachId,
                coachVersion,
                careWithdrawn,
                careVersion,
                restrictions,
                irritability,
                intolerant,
                triggersVersion,
                assessments);
    }

    ClientRecord coachedBy(UUID coach, long version) {
        return new ClientRecord(
                registered,
                birthYear,
                sex,
                coach,
                version,
                careWithdrawn,
                careVersion,
                restrictions,
                irritability,
                intolerant,
                triggersVersion,
                assessments);
    }

    ClientRecord consenting(boolean granted, long version) {
        return new ClientRecord(
                registered,
                birthYear,
                sex,
                coachId,
                coachVersion,
                !granted,
                version,
                restrictions,
                irritability,
                intolerant,
                triggersVersion,
                assessments);
    }

    ClientRecord restrictedBy(Restrictions newRestrictions) {
        return new ClientRecord(
                registered,
                birthYear,
                sex,
                coachId,
                coachVersion,
                careWithdrawn,
                careVersion,
                newRestrictions,
                irritability,
                intolerant,
                triggersVersion,
                assessments);
    }

    ClientRecord triggeredBy(Irritability newIrritability, Set<Direction> directions, long version) {
        return new ClientRecord(
                registered,
                birthYear,
                sex,
                coachId,
                coachVersion,
                careWithdrawn,
                careVersion,
                restrictions,
                newIrritability,
                directions,
                version,
                assessments);
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
                registered,
                birthYear,
                sex,
                coachId,
                coachVersion,
                careWithdrawn,
                careVersion,
                restrictions,
                irritability,
                intolerant,
                triggersVersion,
                changed.subList(Math.max(0, changed.size() - KEPT), changed.size()));
    }
}
