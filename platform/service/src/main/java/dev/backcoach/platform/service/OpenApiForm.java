package dev.backcoach.platform.service;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * What the scanner of annotations leaves out of every service's OpenAPI document: the server, which is whoever gave the
 * document, and the field that tells one kind of a sealed type from another.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiForm implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.servers(
                List.of(OASFactory.createServer().url("/").description("The gateway that gave this document")));
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        schemas.values().stream()
                .filter(schema -> schema.getDiscriminator() != null
                        && schema.getDiscriminator().getMapping() != null)
                .forEach(schema -> nameKinds(schema, schemas));
    }

    private static void nameKinds(Schema choice, Map<String, Schema> schemas) {
        String property = choice.getDiscriminator().getPropertyName();
        choice.getDiscriminator().getMapping().forEach((value, reference) -> {
            Schema kind = schemas.get(reference.substring(reference.lastIndexOf('/') + 1));
            if (kind != null
                    && (kind.getProperties() == null || !kind.getProperties().containsKey(property))) {
                kind.addProperty(
                        property,
                        OASFactory.createSchema().addType(SchemaType.STRING).addEnumeration(value));
                List<String> required = new ArrayList<>(kind.getRequired() == null ? List.of() : kind.getRequired());
                required.add(property);
                kind.required(required);
            }
        });
    }
}
