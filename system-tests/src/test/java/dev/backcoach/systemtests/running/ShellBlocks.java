package dev.backcoach.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The shell blocks ({@code ```sh}) of a document, one after another, as somebody would type them in the folder of the
 * repository with the stack running.
 *
 * @param typed with the documented address of the gateway
 */
record ShellBlocks(String typed) {

    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final String GATEWAY = "http://localhost:8080";
    private static final String BROKER = "127.0.0.1:9092";

    /** @param document its path in the repository */
    static ShellBlocks of(String document) throws IOException {
        return in(Files.readString(RunningStack.repository().resolve(document)));
    }

    /** Those before a heading. */
    static ShellBlocks before(String document, String heading) throws IOException {
        String text = Files.readString(RunningStack.repository().resolve(document));
        return in(text.substring(0, indexOf(heading, text)));
    }

    /** Those from a heading, such as {@code ## A token}, to the next of its level. */
    static ShellBlocks section(String document, String heading) throws IOException {
        String text = Files.readString(RunningStack.repository().resolve(document));
        String rest = text.substring(indexOf(heading, text) + heading.length());
        return in(rest.split("(?m)^" + heading.replaceAll("[^#].*", "") + " ", 2)[0]);
    }

    private static int indexOf(String heading, String text) {
        int at = text.indexOf("\n" + heading + "\n");
        assertThat(at).as("%s in the document", heading).isPositive();
        return at;
    }

    private static ShellBlocks in(String text) {
        return new ShellBlocks(BLOCK.matcher(text)
                .results()
                .map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining("\n")));
    }

    /** Types them at a stack; what bash then says has to be in order. */
    String run(RunningStack stack, Path folder, Duration patience) throws IOException, InterruptedException {
        Path answers = Files.createTempFile(folder, "answers", ".txt");
        String address = stack.gateway().address().toString().replaceFirst("/$", "");
        String meant = typed.replace(GATEWAY, address).replace(BROKER, stack.bootstrapServers());
        ProcessBuilder bash = new ProcessBuilder("bash", "-euo", "pipefail", "-c", meant)
                .directory(RunningStack.repository().toFile())
                .redirectErrorStream(true)
                .redirectOutput(answers.toFile());
        bash.environment()
                .putAll(Map.of(
                        "TMPDIR", folder.toString(),
                        "JAVA_HOME", System.getProperty("java.home"),
                        "BACKCOACH_URL", address));
        Process shell = bash.start();
        boolean ended = shell.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
            shell.descendants().forEach(ProcessHandle::destroy);
            shell.destroy();
        }
        String said = Files.readString(answers);
        assertThat(ended && shell.exitValue() == 0).as("bash said: %s", said).isTrue();
        return said;
    }

    /** The JSON documents in what was said. */
    static List<JsonNode> documents(String said) throws IOException {
        try (var documents = new ObjectMapper().readerFor(JsonNode.class).<JsonNode>readValues(said)) {
            return documents.readAll();
        }
    }
}
