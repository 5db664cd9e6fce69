package dev.backcoach.platform.service;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Names the operations that every service has by their service, in path and id: {@code /intake/v1/operations/parked},
 * {@code intakeParkedClients}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiOperations implements OASFilter {

    private static final String EVERY_SERVICE = "/{service}/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        String service = ConfigProvider.getConfig().getValue("backcoach.service", String.class);
        if (document.getPaths() == null) {
            return;
        }
        Paths named = OASFactory.createPaths();
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith(EVERY_SERVICE)) {
                item.getOperations().values().forEach(operation -> name(operation, service));
                item.setParameters(without(item.getParameters()));
                named.addPathItem("/" + service + path.substring(EVERY_SERVICE.length() - 1), item);
            } else {
                named.addPathItem(path, item);
            }
        });
        named.setExtensions(document.getPaths().getExtensions());
        document.setPaths(named);
    }

    private static void name(Operation operation, String service) {
        operation.setOperationId(service + operation.getOperationId());
        operation.setParameters(without(operation.getParameters()));
    }

    private static List<Parameter> without(List<Parameter> parameters) {
        return parameters == null
                ? null
                : parameters.stream()
                        .filter(parameter -> !"service".equals(parameter.getName()))
                        .toList();
    }
}
