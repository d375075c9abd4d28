package dev.portcullis.embedded.token;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.mapping.DataMapper;
import dev.portcullis.ports.mapping.MapperInput;
import dev.portcullis.ports.mapping.MappingFailed;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.token.ClaimsMapper;
import dev.portcullis.ports.token.UnusableTemplate;
import java.util.Map;

/** Claims as a program of the operator chooses them. */
final class MappedClaims implements ClaimsMapper {
    private final DataMapper program;
    private final ContractJson json;

    MappedClaims(DataMapper program, ContractJson json) {
        this.program = program;
        this.json = json;
    }

    @Override
    public JsonObject map(Session session, JsonObject claims) {
        Json document = json.read(JsonObject.class, json.write(session));
        return claims(evaluated(MapperInput.variables(Map.of("session", document, "claims", claims))));
    }

    private Json evaluated(MapperInput input) {
        try {
            return program.evaluate(input);
        } catch (MappingFailed failed) {
            throw new UnusableTemplate("its claims mapper has no result", failed);
        }
    }

    private static JsonObject claims(Json result) {
        if (result instanceof JsonObject object && object.get("claims").orElse(null) instanceof JsonObject claims) {
            return claims;
        }
        throw new UnusableTemplate("its claims mapper gives no object with an object of claims", null);
    }
}
