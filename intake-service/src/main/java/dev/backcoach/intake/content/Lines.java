package dev.backcoach.intake.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;

/** Finds the line of a value in a JSON text. */
final class Lines {

    private static final JsonFactory JSON = new JsonFactory();

    private Lines() {}

    /**
     * The line on which the value begins, counted from 1; that of the last value on the way where the path leads nowhere.
     *
     * @param path names of fields and places in arrays, from the outside inwards
     */
    static int of(String text, List<Object> path) {
        int line = 1;
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            for (Object step : path) {
                boolean found = step instanceof Integer place ? element(parser, place) : field(parser, step);
                if (!found) {
                    return line;
                }
                line = parser.currentTokenLocation().getLineNr();
            }
            return line;
        } catch (IOException e) {
            return line;
        }
    }

    private static boolean field(JsonParser parser, Object name) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean isIt = parser.currentName().equals(name);
            parser.nextToken();
            if (isIt) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static boolean element(JsonParser parser, int place) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return false;
        }
        for (int i = 0; i <= place; i++) {
            if (parser.nextToken() == JsonToken.END_ARRAY || parser.currentToken() == null) {
                return false;
            }
            if (i < place) {
                parser.skipChildren();
            }
        }
        return true;
    }
}
