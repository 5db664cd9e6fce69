package dev.backcoach.platform.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads times and texts so that whatever is accepted can be stored in PostgreSQL. */
final class StorableValues extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final int MOST_DIGITS = 100;

    StorableValues() {
        super("storable-values");
        add(Instant.class, text -> within(OffsetDateTime.parse(text)).toInstant());
        add(OffsetDateTime.class, text -> within(OffsetDateTime.parse(text)));
        add(LocalDate.class, text -> within(LocalDate.parse(text)));
        add(LocalTime.class, LocalTime::parse);
        add(Duration.class, Duration::parse);
        addDeserializer(String.class, new StorableText());
        add(
                BigDecimal.class,
                NumberDeserializers.BigDecimalDeserializer.instance,
                number -> Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS);
        add(double.class, NumberDeserializers.find(double.class, "double"), Double::isFinite);
        add(Double.class, NumberDeserializers.find(Double.class, Double.class.getName()), Double::isFinite);
    }

    @SuppressWarnings("unchecked")
    private <T> void add(Class<T> type, JsonDeserializer<?> number, Predicate<T> isUsable) {
        JsonDeserializer<?> bounded = new Bounded<>(number, isUsable);
        addDeserializer(type, (JsonDeserializer<T>) bounded);
    }

    private <T> void add(Class<T> type, Function<String, T> parse) {
        addDeserializer(type, new IsoText<>(type, parse));
    }

    private static OffsetDateTime within(OffsetDateTime time) {
        within(time.toLocalDate());
        if (time.getOffset().getTotalSeconds() % 60 != 0) {
            throw new DateTimeException("an offset in seconds");
        }
        return time;
    }

    private static LocalDate within(LocalDate date) {
        if (date.getYear() < 1900 || date.getYear() > 9999) {
            throw new DateTimeException("outside the years 1900 to 9999");
        }
        return date;
    }

    /** A value that is written as an ISO 8601 text and never as a number or an array. */
    private static final class IsoText<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        IsoText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(_valueClass, parser);
            }
            try {
                return parse.apply(parser.getText());
            } catch (DateTimeException e) {
                return (T) context.handleWeirdStringValue(_valueClass, parser.getText(), "not a usable ISO 8601 text");
            }
        }
    }

    /** A number that Jackson takes and that is small enough to be calculated with and stored. */
    private static final class Bounded<T> extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        private final transient Predicate<T> isUsable;

        Bounded(JsonDeserializer<?> number, Predicate<T> isUsable) {
            super(number);
            this.isUsable = isUsable;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> number) {
            return this;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            T number = (T) super.deserialize(parser, context);
            return number == null || isUsable.test(number)
                    ? number
                    : context.handleWeirdNumberValue(handledType(), (Number) number, "too large or too precise");
        }
    }

    /** Any text but one with U+0000 or half of a surrogate pair, neither of which PostgreSQL's UTF-8 has. */
    private static final class StorableText extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        StorableText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text == null || isStorable(text)) {
                return text;
            }
            return (String)
                    context.handleWeirdStringValue(String.class, text, "holds a character that cannot be stored");
        }

        private static boolean isStorable(String text) {
            return text.codePoints()
                    .noneMatch(character -> character == 0
                            || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE));
        }
    }
}
