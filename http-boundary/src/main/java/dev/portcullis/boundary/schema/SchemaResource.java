package dev.portcullis.boundary.schema;

import dev.portcullis.boundary.answer.GenericErrors;
import dev.portcullis.boundary.answer.LinkText;
import dev.portcullis.boundary.exchange.Exchange;
import dev.portcullis.boundary.exchange.WorkKind;
import dev.portcullis.boundary.route.Route;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.schema.IdentitySchema;
import dev.portcullis.ports.schema.IdentitySchemas;
import dev.portcullis.ports.session.Paging;
import java.util.List;

/** The identity schemas, for clients that draw forms from them. */
public final class SchemaResource {
    private static final String PATH = "/schemas";

    private final IdentitySchemas schemas;
    private final String path;

    /** @param prefix what the service stands below */
    public SchemaResource(IdentitySchemas schemas, String prefix) {
        this.schemas = schemas;
        this.path = prefix + PATH;
    }

    /** Its paths. */
    public List<Route> routes() {
        return List.of(
                Route.at(PATH).withGuard().get(WorkKind.FORM, this::list),
                Route.at(PATH + "/{id}").get(WorkKind.FORM, this::get));
    }

    private Answer<?> list(Exchange exchange) {
        var query = exchange.query();
        return page(Paging.of(
                query.given("per_page"), query.given("page"), query.given("page_size"), query.given("page_token")));
    }

    private Answer<?> get(Exchange exchange) {
        return Answer.ok(find(exchange.parameter().orElse("")));
    }

    private Answer<Json> page(Paging paging) {
        List<IdentitySchema> all = schemas.all();
        Json shown = new JsonArray(all.stream()
                .skip(paging.begin())
                .limit(paging.size())
                .map(SchemaResource::entry)
                .toList());
        return Answer.ok(shown)
                .withHeader("X-Total-Count", Integer.toString(all.size()))
                .withHeader("Link", LinkText.of(paging.links(path, all.size())));
    }

    private static Json entry(IdentitySchema schema) {
        return JsonObject.of("id", Json.of(schema.id()), "schema", schema.document());
    }

    private Json find(String id) {
        return schemas.find(id)
                .orElseThrow(() -> new FrontendException(GenericErrors.noSuchSchema()))
                .document();
    }
}
