package dev.backcoach.platform.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that answers requests and shows or changes no client's record, so that nothing need be recorded of who calls
 * it. Every other has {@code {clientId}} in its path or answers with a page of {@link AboutClient}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface WithoutClientRecord {

    /** What it does instead. */
    String value();
}
