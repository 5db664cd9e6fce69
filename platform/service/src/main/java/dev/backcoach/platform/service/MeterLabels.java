package dev.backcoach.platform.service;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** Keeps ids out of the labels of meters, also where a request is refused before anybody knows its path's template. */
@Singleton
class MeterLabels {

    private static final Pattern ID = Pattern.compile("(?<=/)(?=[^/]*[0-9])[0-9A-Za-z%_.~-]{20,}(?=/|$)");

    @Produces
    @Singleton
    MeterFilter withoutIds() {
        return MeterFilter.replaceTagValues("uri", MeterLabels::withoutIds);
    }

    static String withoutIds(String path) {
        return ID.matcher(path).replaceAll("{id}");
    }
}
