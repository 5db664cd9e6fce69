package dev.backcoach.intake.content;

import dev.backcoach.intake.questionnaire.Questionnaire;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Questionnaires that an operator has installed: files {@code *.json} in a folder, each with items of type {@code tick}
 * and a {@code score}. One that cannot be used is refused; the others are there all the same.
 *
 * @param published those that can be answered
 * @param refused those that cannot, with the reason
 */
record Packs(List<Published> published, List<ContentFault> refused) {

    static final Packs NONE = new Packs(List.of(), List.of());

    private static final long LARGEST = 262_144;
    private static final int MOST = 100;

    Packs {
        published = List.copyOf(published);
        refused = List.copyOf(refused);
    }

    /** @param taken ids that the product's own questionnaires have */
    static Packs in(Path folder, Set<String> taken) {
        List<Published> published = new ArrayList<>();
        List<ContentFault> refused = new ArrayList<>();
        Map<String, String> known = new HashMap<>();
        try {
            for (Path file : files(folder)) {
                try {
                    published.add(read(file, taken, known));
                } catch (ContentFault fault) {
                    refused.add(fault);
                }
            }
        } catch (IOException e) {
            refused.add(new ContentFault(folder.toString(), 0, "the folder cannot be read", e));
        }
        return new Packs(published, refused);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .limit(MOST)
                    .toList();
        }
    }

    private static Published read(Path file, Set<String> taken, Map<String, String> known) {
        String name = file.getFileName().toString();
        String text = text(file, name);
        Published published = Published.read(name, text, true);
        Questionnaire pack = published.questionnaire();
        if (taken.contains(pack.id())) {
            throw new ContentFault(name, Lines.of(text, List.of("id")), pack.id() + " is the product's own", null);
        }
        if (pack.score() == null) {
            throw new ContentFault(name, 1, "score is missing", null);
        }
        String other = known.putIfAbsent(pack.id() + "@" + pack.version(), name);
        if (other != null) {
            throw new ContentFault(
                    name, Lines.of(text, List.of("version")), other + " has this version of " + pack.id(), null);
        }
        return published;
    }

    private static String text(Path file, String name) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new ContentFault(name, 0, "the file is larger than " + LARGEST + " bytes", null);
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new ContentFault(name, 0, "the file is not UTF-8", e);
        } catch (IOException e) {
            throw new ContentFault(name, 0, "the file cannot be read", e);
        }
    }
}
