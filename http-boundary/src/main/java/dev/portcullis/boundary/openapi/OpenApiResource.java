package dev.portcullis.boundary.openapi;

import dev.portcullis.boundary.exchange.Exchange;
import dev.portcullis.boundary.exchange.WorkKind;
import dev.portcullis.boundary.route.Route;
import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.caller.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The description of the operations, for tools. Source: docs/contract/operations.md, "Other paths". */
public final class OpenApiResource {
    private final ContractJson json;
    private final String address;
    private volatile byte @Nullable [] text;

    /** @param address where browsers see the operations; without one, the path that they stand below */
    public OpenApiResource(ContractJson json, String address) {
        this.json = json;
        this.address = address;
    }

    /** Its paths. */
    public List<Route> routes() {
        return List.of(Route.at("/openapi.json").aboutNobody().get(WorkKind.SESSION_CHECK, this::getOpenApi));
    }

    private Answer<?> getOpenApi(Exchange exchange) {
        return new Answer<>(200, text(), null, List.of(), Map.of())
                .withHeader("Content-Type", "application/json; charset=utf-8");
    }

    /** Made when somebody first asks for it. */
    private byte[] text() {
        byte[] made = text;
        if (made == null) {
            made = (document() + "\n").getBytes(StandardCharsets.UTF_8);
            text = made;
        }
        return made;
    }

    private OpenApiDocument document() {
        return OpenApiDocument.read(json).at(address.isEmpty() ? "/" : address);
    }
}
