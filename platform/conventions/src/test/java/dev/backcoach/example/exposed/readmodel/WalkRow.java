package dev.backcoach.example.exposed.readmodel;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A row. */
@Entity
public class WalkRow {

    @Id
    public Long id;
}
