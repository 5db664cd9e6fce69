package dev.backcoach.progress.readmodel;

import dev.backcoach.progress.diary.Milestone;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** What of the programme belongs on the time line, in the table {@code milestone_v2}. */
@Entity
@Table(name = "milestone_v2")
public class MilestoneRow {

    @EmbeddedId
    public VersionKey key;

    @Enumerated(EnumType.STRING)
    @Column(name = "milestone")
    public Milestone milestone;

    @Column(name = "at")
    public Instant at;

    @Column(name = "detail")
    public String detail;
}
