package dev.backcoach.systemtests.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Who may call which operation, as {@code access-rules.txt} says for people to read and to agree on. */
final class AccessRules {

    /** Somebody with a valid token, seen from one client's record. */
    enum Who {
        CLIENT_ITSELF,
        OTHER_CLIENT,
        ASSIGNED_COACH,
        OTHER_COACH,
        OPERATIONS,
        ANALYST
    }

    private static final Map<String, Set<Who>> WORDS = Map.of(
            "the-client", EnumSet.of(Who.CLIENT_ITSELF),
            "the-coach", EnumSet.of(Who.ASSIGNED_COACH),
            "clients", EnumSet.of(Who.CLIENT_ITSELF, Who.OTHER_CLIENT),
            "coaches", EnumSet.of(Who.ASSIGNED_COACH, Who.OTHER_COACH),
            "operations", EnumSet.of(Who.OPERATIONS),
            "analysts", EnumSet.of(Who.ANALYST));

    private final Map<String, Set<Who>> rules;

    private AccessRules(Map<String, Set<Who>> rules) {
        this.rules = rules;
    }

    static AccessRules read() {
        try {
            Map<String, Set<Who>> rules = new LinkedHashMap<>();
            for (String line : Files.readAllLines(
                    RunningStack.repository().resolve("system-tests/src/test/resources/access-rules.txt"))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] words = line.trim().split("\\s+");
                    Set<Who> who = EnumSet.noneOf(Who.class);
                    Arrays.stream(words).skip(1).forEach(word -> who.addAll(meaning(word, line)));
                    if (who.isEmpty() || rules.put(words[0], who) != null) {
                        throw new IllegalArgumentException("access-rules.txt: nobody, or twice: " + line);
                    }
                }
            }
            return new AccessRules(rules);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The operations that have a rule. */
    Set<String> operations() {
        return rules.keySet();
    }

    boolean allows(String operation, Who who) {
        return rules.get(operation).contains(who);
    }

    private static Set<Who> meaning(String word, String line) {
        Set<Who> meaning = WORDS.get(word);
        if (meaning == null) {
            throw new IllegalArgumentException(
                    "access-rules.txt: " + word + " is none of " + WORDS.keySet() + " in: " + line);
        }
        return meaning;
    }
}
