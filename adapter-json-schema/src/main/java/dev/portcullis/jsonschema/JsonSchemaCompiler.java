package dev.portcullis.jsonschema;

import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.schema.SchemaCompiler;
import dev.portcullis.ports.schema.TraitsValidator;
import java.net.URI;

/** Compiles identity schemas. A schema without {@code $schema} is read as draft 7. Safe for use by many threads. */
public final class JsonSchemaCompiler implements SchemaCompiler {

    @Override
    public TraitsValidator compile(String name, Json schema) {
        var keywords = new KeywordValues();
        Validator validator = new ValidatorFactory()
                .withJsonNodeFactory(new JsonTree.Factory())
                .withDefaultDialect(new Dialects.Draft7Dialect())
                .withEvaluatorFactory(new TextEvaluators(keywords))
                .createValidator();
        try {
            URI uri = validator.registerSchema(JsonTree.root(schema));
            return new CompiledSchema(validator, uri, keywords);
        } catch (RuntimeException invalid) {
            throw new IllegalArgumentException(
                    "identity schema '" + name + "' is no JSON Schema: " + invalid.getMessage(), invalid);
        }
    }
}
