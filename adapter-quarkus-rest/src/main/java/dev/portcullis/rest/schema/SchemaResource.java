package dev.portcullis.rest.schema;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.schema.IdentitySchema;
import dev.portcullis.ports.schema.IdentitySchemas;
import dev.portcullis.rest.RestBoundary;
import dev.portcullis.rest.answer.GenericErrors;
import dev.portcullis.rest.answer.LinkText;
import dev.portcullis.rest.bulkhead.WorkKind;
import dev.portcullis.rest.exchange.Exchange;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** The identity schemas, for clients that draw forms from them. */
@NonBlocking
@Path("/schemas")
public final class SchemaResource {
    private final IdentitySchemas schemas;

    SchemaResource(RestBoundary boundary) {
        this.schemas = boundary.schemas();
    }

    @GET
    public void list(@Context ServerRequestContext http) {
        var exchange = Exchange.of(http);
        exchange.answer(WorkKind.FORM, () -> page(Paging.of(exchange.query())));
    }

    @GET
    @Path("{id}")
    public void get(@PathParam("id") String id, @Context ServerRequestContext http) {
        Exchange.of(http).answer(WorkKind.FORM, () -> Answer.ok(find(id)));
    }

    private Answer<Json> page(Paging paging) {
        List<IdentitySchema> all = schemas.all();
        Json shown = new JsonArray(
                paging.part(all).stream().map(SchemaResource::entry).toList());
        return Answer.ok(shown)
                .withHeader("X-Total-Count", Integer.toString(all.size()))
                .withHeader("Link", LinkText.of(paging.links("/schemas", all.size())));
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
