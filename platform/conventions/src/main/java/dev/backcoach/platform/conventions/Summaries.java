package dev.backcoach.platform.conventions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Javadoc of a service's records says of them, without its tags. */
final class Summaries {

    private static final Pattern COMMENT_OF_RECORD = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*(?:public\\s+)?(?:static\\s+)?record\\s+(\\w+)",
            Pattern.DOTALL);

    private final Path sources;

    /** @param sources the folder of the packages, such as {@code src/main/java} */
    Summaries(Path sources) {
        this.sources = sources;
    }

    /** The description in a line; empty when there is no source or no comment. */
    Optional<String> of(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        Path file = sources.resolve(outermost.getName().replace('.', '/') + ".java");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Matcher comments = COMMENT_OF_RECORD.matcher(Files.readString(file));
            while (comments.find()) {
                if (comments.group(2).equals(type.getSimpleName())) {
                    return Optional.of(plain(comments.group(1)));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String comment) {
        return comment.replaceAll("(?m)^\\s*\\*+ ?", "")
                .replaceAll("(?s)(^|\\n)\\s*@\\w.*", "")
                .replaceAll("\\{@code ([^}]*)}", "$1")
                .replaceAll("\\{@link #?([\\w.]*)(?:#\\w+(?:\\([^)]*\\))?)?(?: ([^}]*))?}", "$1")
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
