package dev.backcoach.platform.eventlog.vault;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.decider.Personal;
import dev.backcoach.platform.eventlog.ClientGone;
import dev.backcoach.platform.eventlog.StoreUnavailable;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Writes records as JSON with every {@link Personal} component sealed, as {@code {"sealed": "..."}}, and reads them
 * back. Reading ignores fields it does not know, and gives {@link Personal#REDACTED} for a value whose key has been
 * destroyed. Times are ISO 8601 and keep their offset.
 */
public final class SealedJson {

    /** Names the sealed value in its JSON object. */
    public static final String SEALED = "sealed";

    /** Marks a value whose key was lost with a database, so that no later key of the client is tried on it. */
    public static final String LOST = "lost";

    private final Vault vault;
    private final ObjectMapper json;
    private final ObjectMapper opened;

    public SealedJson(Vault vault) {
        this(vault, _ -> {});
    }

    /** @param adjust adds what the service's own types need, for example mix-ins of its sealed interfaces */
    public SealedJson(Vault vault, Consumer<JsonMapper.Builder> adjust) {
        this.vault = vault;
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS));
        adjust.accept(builder);
        this.json = builder.build();
        this.opened = json.copy();
        this.json.setAnnotationIntrospector(AnnotationIntrospectorPair.pair(
                new PersonalValues(), json.getSerializationConfig().getAnnotationIntrospector()));
    }

    /** @throws IllegalStateException when the value has no JSON form */
    public String write(ClientId client, Object value) {
        try {
            return json.writer().withAttribute(ClientId.class, client).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getName() + " as JSON", cause(e));
        }
    }

    /**
     * Writes a value with its personal values readable, for the client alone: what it gives is stored and published
     * nowhere as it is.
     *
     * @throws IllegalStateException when the value has no JSON form
     */
    public String writeOpened(Object value) {
        try {
            return opened.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getName() + " as JSON", cause(e));
        }
    }

    /** @throws IllegalStateException when the text is not of this type */
    public <T> T read(ClientId client, String text, Class<T> type) {
        try {
            return json.readerFor(type).withAttribute(ClientId.class, client).readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read JSON as " + type.getName(), cause(e));
        }
    }

    /** @throws IllegalStateException when the tree is not of this type */
    public <T> T read(ClientId client, JsonNode tree, Class<T> type) {
        try {
            return json.readerFor(type).withAttribute(ClientId.class, client).readValue(tree);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read JSON as " + type.getName(), cause(e));
        }
    }

    /**
     * Tells the visitor what the JSON of a type looks like. A personal component is announced to it as any JSON value.
     *
     * @throws IllegalStateException when the type has no JSON form
     */
    public void describe(Class<?> type, JsonFormatVisitorWrapper visitor) {
        try {
            json.acceptJsonFormatVisitor(type, visitor);
        } catch (JsonMappingException e) {
            throw new IllegalStateException("cannot describe the JSON of " + type.getName(), e);
        }
    }

    /** The JSON as a tree, sealed values still sealed. */
    public JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON", cause(e));
        }
    }

    /**
     * What a failure is to be reported with: without the text it would quote, which may be personal. What the vault threw
     * tells of the database's or the client's state and is thrown on as what it is.
     */
    private static IOException cause(IOException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof StoreUnavailable || t instanceof ClientGone) {
                throw (RuntimeException) t;
            }
        }
        if (e instanceof JsonProcessingException json) {
            json.clearLocation();
        }
        return e;
    }

    private final class PersonalValues extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Object findSerializer(Annotated annotated) {
            return isPersonal(annotated) ? new Sealing("") : null;
        }

        @Override
        public Object findDeserializer(Annotated annotated) {
            return isPersonal(annotated) ? new Opening("") : null;
        }

        private static boolean isPersonal(Annotated annotated) {
            return annotated.hasAnnotation(Personal.class);
        }
    }

    private static String nameOfText(BeanProperty property) {
        if (property.getType().getRawClass() != String.class) {
            throw new IllegalStateException("@Personal is for String components, not for " + property.getFullName());
        }
        return property.getName();
    }

    private final class Sealing extends JsonSerializer<String> implements ContextualSerializer {

        private final String field;

        Sealing(String field) {
            this.field = field;
        }

        @Override
        public JsonSerializer<?> createContextual(SerializerProvider provider, BeanProperty property) {
            return new Sealing(nameOfText(property));
        }

        @Override
        public void serialize(String value, JsonGenerator out, SerializerProvider provider) throws IOException {
            ClientId client = (ClientId) provider.getAttribute(ClientId.class);
            out.writeStartObject();
            out.writeStringField(SEALED, vault.seal(client, field, value));
            out.writeEndObject();
        }
    }

    private final class Opening extends JsonDeserializer<String> implements ContextualDeserializer {

        private final String field;

        Opening(String field) {
            this.field = field;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Opening(nameOfText(property));
        }

        @Override
        public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() != JsonToken.START_OBJECT) {
                return (String) context.handleUnexpectedToken(String.class, in);
            }
            JsonNode node = in.readValueAsTree();
            if (node.path(LOST).asBoolean()) {
                return Personal.REDACTED;
            }
            JsonNode sealed = node.get(SEALED);
            if (sealed == null || !sealed.isTextual()) {
                return context.reportInputMismatch(String.class, "no sealed value in field %s", field);
            }
            ClientId client = (ClientId) context.getAttribute(ClientId.class);
            return vault.open(client, field, sealed.textValue()).orElse(Personal.REDACTED);
        }
    }
}
