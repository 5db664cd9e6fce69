package dev.backcoach.platform.decider;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@code String} component of an event or state record that holds a direct identifier or free text. Such a
 * value is sealed with the client's own key before it leaves the process (database, Kafka, snapshot), and reads as
 * {@link #REDACTED} once that key has been destroyed.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Personal {

    /** What a sealed value reads as when it can no longer be opened. */
    String REDACTED = "[redacted]";
}
