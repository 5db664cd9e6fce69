package dev.backcoach.assessment.readmodel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Who coaches a client, in the table {@code assessment_coach_v1}. */
@Entity
@Table(name = "assessment_coach_v1")
public class AssessmentCoachRow {

    @Id
    @Column(name = "client_id")
    public UUID client;

    @Column(name = "coach_id")
    public UUID coachId;
}
