package dev.portcullis.rest.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document of the application, which others may add to. */
final class ApplicationDocument {
    private final OpenAPI document;

    ApplicationDocument(OpenAPI document) {
        this.document = document;
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        if (document.getPaths() == null) {
            document.setPaths(OASFactory.createPaths());
        }
    }

    /** The names of its schemas, parameters and answers. */
    Set<String> componentNames() {
        Components components = document.getComponents();
        var names = new HashSet<String>();
        Stream.of(components.getSchemas(), components.getParameters(), components.getResponses())
                .forEach(named -> names.addAll(orNone(named).keySet()));
        return names;
    }

    /** Add another document's paths, components and tags; what is there already stays. */
    void add(OpenAPI other) {
        other.getPaths().getPathItems().forEach(document.getPaths()::addPathItem);
        Components components = document.getComponents();
        orNone(other.getComponents().getSchemas()).forEach(components::addSchema);
        orNone(other.getComponents().getParameters()).forEach(components::addParameter);
        orNone(other.getComponents().getResponses()).forEach(components::addResponse);
        addTags(other.getTags());
    }

    private void addTags(List<Tag> tags) {
        Set<String> known = new HashSet<>();
        orNone(document.getTags()).forEach(tag -> known.add(tag.getName()));
        tags.stream().filter(tag -> known.add(tag.getName())).forEach(document::addTag);
    }

    private static <V> Map<String, V> orNone(@Nullable Map<String, V> named) {
        return named == null ? Map.of() : named;
    }

    private static <V> List<V> orNone(@Nullable List<V> listed) {
        return listed == null ? List.of() : listed;
    }
}
