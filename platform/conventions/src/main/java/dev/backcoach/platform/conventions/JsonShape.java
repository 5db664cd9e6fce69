package dev.backcoach.platform.conventions;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonAnyFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonArrayFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonBooleanFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatTypes;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitable;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonIntegerFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonMapFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonNumberFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonStringFormatVisitor;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import dev.backcoach.platform.decider.Personal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The JSON Schema of a type, as its serialiser describes it, so that mix-ins count. Everything is written in place,
 * without references. Personal components are sealed objects; a field is required unless {@link OptionalFields} says
 * otherwise; fields that the schema does not know are allowed.
 */
final class JsonShape extends JsonFormatVisitorWrapper.Base {

    private static final Map<Class<?>, String> FORMATS = Map.of(
            Instant.class, "date-time",
            OffsetDateTime.class, "date-time",
            ZonedDateTime.class, "date-time",
            LocalDate.class, "date",
            Duration.class, "duration",
            UUID.class, "uuid");

    private static final int DEEPEST = 20;

    private final OptionalFields optional;
    private final int depth;
    private final ObjectNode schema = JsonNodeFactory.instance.objectNode();

    private JsonShape(OptionalFields optional, SerializerProvider provider, int depth) {
        super(provider);
        this.optional = optional;
        this.depth = depth;
    }

    /** For the type that it will be shown by {@link dev.backcoach.platform.eventlog.vault.SealedJson#describe}. */
    JsonShape(OptionalFields optional) {
        this(optional, null, 0);
    }

    /** What was seen. */
    ObjectNode schema() {
        return schema;
    }

    @Override
    public JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
        schema.put("type", "object");
        schema.putObject("properties");
        schema.putArray("required");
        return new JsonObjectFormatVisitor.Base(getProvider()) {
            @Override
            public void property(BeanProperty property) throws JsonMappingException {
                add(property);
            }

            @Override
            public void optionalProperty(BeanProperty property) throws JsonMappingException {
                add(property);
            }
        };
    }

    private void add(BeanProperty property) throws JsonMappingException {
        ObjectNode shape = property.getAnnotation(Personal.class) == null ? shapeOf(property) : sealed();
        schema.withObjectProperty("properties").set(property.getName(), shape);
        if (!optional.contains(property)) {
            schema.withArrayProperty("required").add(property.getName());
        }
    }

    private static ObjectNode sealed() {
        ObjectNode sealed = JsonNodeFactory.instance.objectNode().put("type", "object");
        sealed.putObject("properties").putObject("sealed").put("type", "string");
        sealed.putArray("required").add("sealed");
        return sealed;
    }

    private ObjectNode shapeOf(BeanProperty property) throws JsonMappingException {
        JavaType type = property.getType();
        if (!type.isReferenceType()
                && getProvider().findTypeSerializer(type) == null
                && property instanceof BeanPropertyWriter writer) {
            JsonSerializer<?> own = writer.getSerializer();
            return shapeOf(type, own == null ? getProvider().findValueSerializer(type, property) : own);
        }
        return shapeOf(type);
    }

    private ObjectNode shapeOf(JavaType type) throws JsonMappingException {
        if (type.isReferenceType()) {
            return shapeOf(type.getReferencedType());
        }
        TypeSerializer kinds = getProvider().findTypeSerializer(type);
        return kinds == null ? shapeOf(type, getProvider().findValueSerializer(type)) : oneOf(type, kinds);
    }

    private ObjectNode shapeOf(JavaType type, JsonFormatVisitable serializer) throws JsonMappingException {
        if (depth > DEEPEST) {
            throw new IllegalStateException(type + " holds itself: an event's form has an end");
        }
        JsonShape shape = new JsonShape(optional, getProvider(), depth + 1);
        if (type.isJavaLangObject()) {
            return shape.schema;
        }
        serializer.acceptJsonFormatVisitor(shape, type);
        return shape.schema;
    }

    /** The shapes of a sealed interface's records, told apart by the value of one field. */
    private ObjectNode oneOf(JavaType type, TypeSerializer kinds) throws JsonMappingException {
        if (kinds.getTypeInclusion() != JsonTypeInfo.As.PROPERTY
                && kinds.getTypeInclusion() != JsonTypeInfo.As.EXISTING_PROPERTY) {
            throw new IllegalStateException(type + " is to be told apart by a field of the object");
        }
        SerializationConfig config = getProvider().getConfig();
        ObjectNode choice = JsonNodeFactory.instance.objectNode();
        var shapes = choice.putArray("oneOf");
        for (NamedType kind : config.getSubtypeResolver()
                .collectAndResolveSubtypesByClass(
                        config, config.introspectClassAnnotations(type).getClassInfo())) {
            JavaType concrete = getProvider().constructSpecializedType(type, kind.getType());
            if (!concrete.isAbstract()) {
                ObjectNode shape = shapeOf(concrete, getProvider().findValueSerializer(concrete));
                String name = kinds.getTypeIdResolver().idFromValueAndType(null, kind.getType());
                shape.withObjectProperty("properties")
                        .putObject(kinds.getPropertyName())
                        .put("const", name);
                shape.withArrayProperty("required").add(kinds.getPropertyName());
                shapes.add(shape);
            }
        }
        return choice;
    }

    @Override
    public JsonArrayFormatVisitor expectArrayFormat(JavaType type) {
        schema.put("type", "array");
        return new JsonArrayFormatVisitor.Base(getProvider()) {
            @Override
            public void itemsFormat(JsonFormatVisitable serializer, JavaType element) throws JsonMappingException {
                schema.set("items", shapeOf(element));
            }

            @Override
            public void itemsFormat(JsonFormatTypes format) {
                schema.putObject("items").put("type", format.value());
            }
        };
    }

    @Override
    public JsonMapFormatVisitor expectMapFormat(JavaType type) {
        schema.put("type", "object");
        return new JsonMapFormatVisitor.Base(getProvider()) {
            @Override
            public void keyFormat(JsonFormatVisitable serializer, JavaType key) {
                if (key.isEnumType()) {
                    var names = schema.putObject("propertyNames").putArray("enum");
                    Stream.of(key.getRawClass().getEnumConstants())
                            .forEach(constant -> names.add(((Enum<?>) constant).name()));
                }
            }

            @Override
            public void valueFormat(JsonFormatVisitable serializer, JavaType value) throws JsonMappingException {
                schema.set("additionalProperties", shapeOf(value));
            }
        };
    }

    @Override
    public JsonStringFormatVisitor expectStringFormat(JavaType type) {
        schema.put("type", "string");
        if (FORMATS.containsKey(type.getRawClass())) {
            schema.put("format", FORMATS.get(type.getRawClass()));
        }
        return new JsonStringFormatVisitor.Base() {
            @Override
            public void enumTypes(Set<String> values) {
                var names = schema.putArray("enum");
                values.forEach(names::add);
            }
        };
    }

    @Override
    public JsonNumberFormatVisitor expectNumberFormat(JavaType type) {
        schema.put("type", "number");
        return new JsonNumberFormatVisitor.Base();
    }

    @Override
    public JsonIntegerFormatVisitor expectIntegerFormat(JavaType type) {
        schema.put("type", "integer");
        return new JsonIntegerFormatVisitor.Base();
    }

    @Override
    public JsonBooleanFormatVisitor expectBooleanFormat(JavaType type) {
        schema.put("type", "boolean");
        return new JsonBooleanFormatVisitor.Base();
    }

    @Override
    public JsonAnyFormatVisitor expectAnyFormat(JavaType type) {
        return new JsonAnyFormatVisitor.Base();
    }
}
