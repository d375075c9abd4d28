package dev.portcullis.jsonschema;

import dev.harrel.jsonschema.Validator;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.schema.TraitsValidator;
import dev.portcullis.ports.schema.Violation;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A schema, ready for use. */
final class CompiledSchema implements TraitsValidator {
    private final Validator validator;
    private final URI schema;
    private final KeywordValues keywords;

    CompiledSchema(Validator validator, URI schema, KeywordValues keywords) {
        this.validator = validator;
        this.schema = schema;
        this.keywords = keywords;
    }

    @Override
    public List<Violation> validate(Json document) {
        Optional<List<String>> absurd = AbsurdNumber.in(document);
        if (absurd.isPresent()) {
            return List.of(
                    new Violation(absurd.get(), "number", JsonObject.EMPTY, "a number here has far too many digits"));
        }
        Validator.Result result = validator.validate(schema, JsonTree.root(document));
        return result.isValid() ? List.of() : new Violations(document, keywords).of(result.getErrors());
    }
}
