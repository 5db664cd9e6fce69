package dev.backcoach.progress.readmodel;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** One change of what is prescribed in the table {@code plan_change_v2}. */
@Entity
@Table(name = "plan_change_v2")
public class PlanChangeRow {

    @EmbeddedId
    public VersionKey key;

    @Column(name = "exercise")
    public String exercise;

    /** Null when the exercise is not prescribed any more. */
    @Column(name = "rung")
    public Integer rung;

    @Column(name = "times_per_week")
    public Integer timesPerWeek;

    /** The local day from which it holds. */
    @Column(name = "day")
    public LocalDate day;

    /** The exercise that it takes the place of, or null. */
    @Column(name = "instead")
    public String instead;
}
