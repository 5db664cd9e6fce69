package dev.backcoach.platform.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiContractTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private OpenApiContract contract() {
        return OpenApiContract.in("walks", folder);
    }

    private static JsonNode document(String version, String... operations) throws JsonProcessingException {
        var document = JSON.createObjectNode();
        document.putObject("info").put("version", version);
        var path = document.putObject("paths").putObject("/walks");
        for (String operation : operations) {
            path.putObject(operation).put("operationId", operation + "Walks");
        }
        return document;
    }

    @Test
    void isWrittenOnlyWhenThatIsAskedFor() throws IOException {
        JsonNode served = document("1.0.0", "get");
        assertThatThrownBy(() -> contract().verify(served, false)).hasMessageContaining("-Dcontracts.update=true");
        assertThat(folder).isEmptyDirectory();
        contract().verify(served, true);
        assertThatCode(() -> contract().verify(served, false)).doesNotThrowAnyException();
    }

    @Test
    void aBreakingChangeIsRefusedAlsoWhenItIsToBeWritten() throws IOException {
        contract().verify(document("1.0.0", "get", "put"), true);
        assertThatThrownBy(() -> contract().verify(document("1.0.0", "get"), true))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PUT /walks would be gone");
        assertThatCode(() -> contract().verify(document("1.0.0", "get", "put"), false))
                .doesNotThrowAnyException();
    }

    @Test
    void aBreakingChangeIsLetThroughInTheVersionForWhichItIsDeclared() throws IOException {
        contract().verify(document("1.0.0", "get", "put"), true);
        declare("2.0.0", "nobody walked");
        assertThatThrownBy(() -> contract().verify(document("1.0.0", "get"), true))
                .hasMessageContaining("PUT /walks");
        contract().verify(document("2.0.0", "get"), true);
        assertThatCode(() -> contract().verify(document("2.0.0", "get"), false)).doesNotThrowAnyException();
    }

    @Test
    void aDeclarationHasAReason() throws IOException {
        contract().verify(document("1.0.0", "get", "put"), true);
        declare("2.0.0", " ");
        assertThatThrownBy(() -> contract().verify(document("2.0.0", "get"), true))
                .hasMessageContaining("gives no reason");
    }

    private void declare(String version, String reason) throws IOException {
        Files.writeString(
                folder.resolve("openapi-breaking-changes.json"),
                JSON.createArrayNode()
                        .add(JSON.createObjectNode()
                                .put("version", version)
                                .put("change", "PUT /walks would be gone")
                                .put("reason", reason))
                        .toString());
    }
}
