package dev.backcoach.platform.service;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What the scanner of annotations gets wrong in every service's OpenAPI document: the server, which is whoever gave the
 * document; the field that tells one kind of a sealed type from another; and the body that it gives an answer without
 * one, for which a generated client would wait.
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

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        if (response.getContent() != null && isUnknown(response.getContent().getMediaTypes())) {
            response.setContent(null);
        }
        return response;
    }

    /** JSON of which nothing at all is said. */
    private static boolean isUnknown(Map<String, MediaType> media) {
        MediaType json = media.get("application/json");
        return media.size() == 1
                && json != null
                && json.getExample() == null
                && json.getExamples() == null
                && json.getSchema() != null
                && json.getSchema().getAll().isEmpty();
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
