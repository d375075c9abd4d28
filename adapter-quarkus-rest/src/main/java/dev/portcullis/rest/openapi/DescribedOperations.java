package dev.portcullis.rest.openapi;

import dev.portcullis.boundary.openapi.OpenApiDocument;
import dev.portcullis.json.ContractJson;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Puts our operations into the OpenAPI document of the application, below the path that {@code portcullis.below} names. Quarkus finds
 * it where the extension {@code quarkus-smallrye-openapi} is; nobody loads it elsewhere. Source: ADR 19.
 */
@OpenApiFilter(OpenApiFilter.RunStage.RUNTIME_STARTUP)
public final class DescribedOperations implements OASFilter {
    private static final String NONE = "/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Config config = ConfigProvider.getConfig();
        String path = path(config, "quarkus.http.root-path") + path(config, "portcullis.below");
        var application = new ApplicationDocument(document);
        var ours = OpenApiDocument.read(ContractJson.create()).below(path).beside(application.componentNames());
        application.add(model(ours, config));
    }

    private static String path(Config config, String key) {
        String path = config.getOptionalValue(key, String.class).orElse(NONE);
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static OpenAPI model(OpenApiDocument document, Config config) {
        byte[] text = document.toString().getBytes(StandardCharsets.UTF_8);
        return SmallRyeOpenAPI.builder()
                .withConfig(config)
                .withCustomStaticFile(() -> new ByteArrayInputStream(text))
                .enableStandardStaticFiles(false)
                .enableModelReader(false)
                .enableAnnotationScan(false)
                .enableStandardFilter(false)
                .build()
                .model();
    }
}
