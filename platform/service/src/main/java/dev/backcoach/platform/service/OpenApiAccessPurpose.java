package dev.backcoach.platform.service;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Tells in each service's OpenAPI document that a coach may state what a client's record is asked for. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiAccessPurpose implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.contains("{clientId}")) {
                item.getOperations().values().forEach(OpenApiAccessPurpose::add);
            }
        });
    }

    private static void add(Operation operation) {
        List<Parameter> parameters = new ArrayList<>();
        if (operation.getParameters() != null) {
            parameters.addAll(operation.getParameters());
        }
        parameters.add(OASFactory.createParameter()
                .name(AccessPurpose.HEADER)
                .in(Parameter.In.HEADER)
                .required(false)
                .description(
                        "What for, when a coach asks for another reason than the client's care; the client sees it")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .enumeration(List.copyOf(AccessPurpose.toState()))));
        operation.setParameters(parameters);
    }
}
