package dev.backcoach.platform.eventlog.types;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.backcoach.platform.decider.ClientId;
import dev.backcoach.platform.eventlog.EventRow;
import dev.backcoach.platform.eventlog.vault.SealedJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The events of a service with the names under which they are stored, and how they are written and read. A stored name
 * is an explicit string with a version ({@code window-passed.v1}) that outlives every renaming of the class. Every
 * record of the sealed interface has exactly one name, or building fails.
 *
 * @param <E> the sealed interface of the service's events
 */
public final class EventTypes<E> {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*\\.v[1-9][0-9]*");

    private final String service;
    private final SealedJson json;
    private final Map<Class<?>, String> names;
    private final Map<String, Class<? extends E>> classes;
    private final Map<String, Upcast> upcasts;
    private final Map<String, Function<E, Object>> publishedForms;
    private final Optional<String> erasure;

    private record Upcast(String to, UnaryOperator<ObjectNode> change) {}

    private EventTypes(Builder<E> builder) {
        this.service = builder.service;
        this.json = builder.json;
        this.names = Map.copyOf(builder.names);
        this.classes = Map.copyOf(builder.classes);
        this.upcasts = Map.copyOf(builder.upcasts);
        this.publishedForms = Map.copyOf(builder.publishedForms);
        this.erasure = Optional.ofNullable(builder.erasure);
    }

    /**
     * @param service the service's short name, for example {@code programme}
     * @param root the sealed interface of its events
     */
    public static <E> Builder<E> of(String service, Class<E> root, SealedJson json) {
        return new Builder<>(service, root, json);
    }

    /** The service's short name. */
    public String service() {
        return service;
    }

    /** The stored name of the event. */
    public String nameOf(E event) {
        String name = names.get(event.getClass());
        if (name == null) {
            throw new IllegalStateException(
                    "no stored name for " + event.getClass().getName());
        }
        return name;
    }

    /** The event as JSON with its personal values sealed. */
    public String write(ClientId client, E event) {
        return json.write(client, event);
    }

    /**
     * The event as it is known today; one that was stored in an older form is brought up to date first.
     *
     * @throws IllegalStateException when the name is unknown or the payload does not fit it
     */
    public E read(EventRow row) {
        String name = row.type();
        Class<? extends E> type = classes.get(name);
        if (type != null) {
            return json.read(row.client(), row.payload(), type);
        }
        JsonNode tree = json.tree(row.payload());
        while (type == null) {
            Upcast upcast = upcasts.get(name);
            if (upcast == null) {
                throw new IllegalStateException("unknown event type " + name + " in the " + service + " log");
            }
            tree = upcast.change().apply((ObjectNode) tree);
            name = upcast.to();
            type = classes.get(name);
        }
        return json.read(row.client(), tree, type);
    }

    /** What other services get to see of the event: the payload as stored, unless another form was declared. */
    public String published(EventRow row) {
        Function<E, Object> form = publishedForms.get(row.type());
        return form == null ? row.payload() : json.write(row.client(), form.apply(read(row)));
    }

    /** Whether events of this stored name are published in another form than they are stored in. */
    public boolean hasPublishedForm(String name) {
        return publishedForms.containsKey(name);
    }

    /** The records of today by their stored names. */
    public Map<String, Class<? extends E>> current() {
        return classes;
    }

    /** What events are written and read with. */
    public SealedJson json() {
        return json;
    }

    /** Whether this stored name is the event after which a client's record is gone. */
    public boolean isErasure(String name) {
        return erasure.isPresent() && erasure.get().equals(name);
    }

    /** Collects the names. */
    public static final class Builder<E> {

        private final String service;
        private final Class<E> root;
        private final SealedJson json;
        private final Map<Class<?>, String> names = new HashMap<>();
        private final Map<String, Class<? extends E>> classes = new HashMap<>();
        private final Map<String, Upcast> upcasts = new HashMap<>();
        private final Map<String, Function<E, Object>> publishedForms = new HashMap<>();
        private String erasure;

        private Builder(String service, Class<E> root, SealedJson json) {
            this.service = service;
            this.root = root;
            this.json = json;
        }

        /** Stores events of this record under this name. */
        public Builder<E> event(String name, Class<? extends E> type) {
            require(NAME.matcher(name).matches(), name + " is not of the form window-passed.v1");
            require(names.putIfAbsent(type, name) == null, type.getName() + " has two stored names");
            require(classes.putIfAbsent(name, type) == null, name + " names two records");
            return this;
        }

        /** Publishes another form than what is stored, for example only a reference to a foreign fact. */
        public <T extends E> Builder<E> event(String name, Class<T> type, Function<T, Object> published) {
            event(name, type);
            publishedForms.put(name, event -> published.apply(type.cast(event)));
            return this;
        }

        /** The event after which a client's record is gone: nothing is accepted behind it. */
        public Builder<E> erasure(String name, Class<? extends E> type) {
            require(erasure == null, "two erasure events");
            erasure = name;
            return event(name, type);
        }

        /** Reads events stored under an older name as a newer one. The stored event is never rewritten. */
        public Builder<E> upcast(String from, String to, UnaryOperator<ObjectNode> change) {
            require(NAME.matcher(from).matches(), from + " is not of the form window-passed.v1");
            require(upcasts.putIfAbsent(from, new Upcast(to, change)) == null, from + " is brought up to date twice");
            return this;
        }

        /** @throws IllegalStateException when a record has no name or an old name leads nowhere */
        public EventTypes<E> build() {
            for (Class<?> leaf : leaves(root, new ArrayList<>())) {
                require(names.containsKey(leaf), leaf.getName() + " has no stored name");
            }
            upcasts.forEach((from, upcast) -> {
                require(!classes.containsKey(from), from + " is both current and old");
                require(
                        classes.containsKey(upcast.to()) || upcasts.containsKey(upcast.to()),
                        from + " is brought up to date to the unknown " + upcast.to());
            });
            return new EventTypes<>(this);
        }

        private static List<Class<?>> leaves(Class<?> type, List<Class<?>> found) {
            if (!type.isSealed()) {
                found.add(type);
                return found;
            }
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                leaves(permitted, found);
            }
            return found;
        }

        private static void require(boolean holds, String problem) {
            if (!holds) {
                throw new IllegalStateException(problem);
            }
        }
    }
}
