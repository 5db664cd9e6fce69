package dev.backcoach.local.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What Kustomize makes of a folder below deploy/kubernetes, every object as the type that the cluster has for it. */
public final class Manifests {

    private final List<Object> objects;

    private Manifests(List<Object> objects) {
        this.objects = objects;
    }

    /**
     * Renders a folder with a kustomization.
     *
     * @throws IllegalArgumentException when Kustomize or a type refuses something, with what and where
     */
    public static Manifests of(Path folder) {
        return new Manifests(Schemas.read(Kubectl.render(folder)));
    }

    /** The overlay for production. */
    public static Manifests production() {
        return Production.MANIFESTS;
    }

    /** Where the manifests lie in the repository. */
    public static Path folder() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("deploy/kubernetes"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("deploy/kubernetes is in no folder above this one");
            }
        }
        return folder.resolve("deploy/kubernetes");
    }

    /** All objects of a type. */
    public <T> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** All objects of a type by their names. */
    public <T> Map<String, T> named(Class<T> type) {
        return all(type).stream().collect(Collectors.toMap(Manifests::nameOf, Function.identity()));
    }

    /**
     * The object of this type and name.
     *
     * @throws AssertionError when there is none
     */
    public <T> T one(Class<T> type, String name) {
        T found = named(type).get(name);
        if (found == null) {
            throw new AssertionError("no " + type.getSimpleName() + " " + name);
        }
        return found;
    }

    /** Our own servers by their names: the four services and Keycloak. */
    public Map<String, DeploymentSpec> servers() {
        return all(Deployment.class).stream().collect(Collectors.toMap(Manifests::nameOf, Deployment::getSpec));
    }

    static String nameOf(Object object) {
        return switch (object) {
            case HasMetadata known -> known.getMetadata().getName();
            case Databases.Named known -> known.metadata().getName();
            default -> throw new IllegalArgumentException("has no name: " + object);
        };
    }

    private static final class Production {

        static final Manifests MANIFESTS = of(folder().resolve("production"));
    }
}
