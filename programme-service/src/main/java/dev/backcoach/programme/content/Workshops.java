package dev.backcoach.programme.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The workshops in their order. */
public record Workshops(String version, List<Workshop> workshops) {

    private static final ContentFile FILE = new ContentFile("workshops-1.0.0.json");

    private record Form(String version, String source, List<Workshop> workshops) {}

    public Workshops {
        workshops = List.copyOf(workshops);
    }

    /** @throws IllegalStateException naming file and id when a workshop is there twice, has no words or an odd length */
    static Workshops load() {
        Form form = FILE.read(Form.class);
        return checked(FILE, new Workshops(form.version(), form.workshops()));
    }

    static Workshops checked(ContentFile file, Workshops workshops) {
        Set<String> ids = new HashSet<>();
        for (Workshop workshop : workshops.workshops()) {
            if (!ids.add(workshop.id())) {
                throw file.fault(workshop.id(), "is there twice");
            }
            if (workshop.title() == null || workshop.summary() == null) {
                throw file.fault(workshop.id(), "has no title or summary");
            }
            if (workshop.minutes() < 5 || workshop.minutes() > 10) {
                throw file.fault(workshop.id(), "does not take 5 to 10 minutes");
            }
        }
        return workshops;
    }

    /** The workshop that "today" shows first. */
    public Workshop first() {
        return workshops.stream()
                .filter(Workshop::shownFirst)
                .findFirst()
                .orElseThrow(() -> FILE.fault("no workshop", "is shown first"));
    }
}
