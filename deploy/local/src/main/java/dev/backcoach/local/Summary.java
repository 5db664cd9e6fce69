package dev.backcoach.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the user of a stack that has just started wants to copy: addresses, and tokens as shell variables. */
final class Summary {

    private Summary() {}

    static String of(LocalStack stack) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(row("Landing page", stack.address() + "/"));
        for (Service service : Service.values()) {
            lines.add(
                    row("The " + service.moduleName(), stack.address() + "/" + service.shortName() + "/q/swagger-ui"));
        }
        lines.add(row("Clock (GET, PUT)", stack.address() + "/dev/clock"));
        lines.add(row("Kafka", stack.bootstrapServers()));
        lines.add(row("PostgreSQL", stack.jdbcUrl(Service.INTAKE) + "  (and " + others() + ")"));
        lines.add("");
        lines.add("Tokens for twelve hours, to paste into a shell; more with ./backcoach token ROLE:");
        lines.add("");
        for (SampleId sample : SampleId.values()) {
            lines.add(sample.name() + "_ID=" + sample.id());
            lines.add(sample.name() + "_TOKEN=" + stack.issuer().token(sample.role(), sample.id()));
        }
        lines.add("");
        lines.add(
                "The worked journey: ./backcoach demo (in another terminal). Ctrl-C stops everything and keeps the data.");
        return String.join(System.lineSeparator(), lines);
    }

    private static String row(String what, String where) {
        return String.format("  %-24s %s", what, where);
    }

    private static String others() {
        return String.join(
                ", ",
                Arrays.stream(Service.values()).skip(1).map(Service::shortName).toList());
    }
}
