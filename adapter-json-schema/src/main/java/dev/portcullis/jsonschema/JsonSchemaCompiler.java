package dev.portcullis.jsonschema;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.schema.SchemaCompiler;
import dev.portcullis.ports.schema.TraitsValidator;

/**
 * Compiles schemas of the drafts 4, 6 and 7; draft 7 where {@code $schema} does not say. A schema may refer to itself and to
 * its own parts, by pointer or by id, but not to other documents: nothing is fetched.
 */
public final class JsonSchemaCompiler implements SchemaCompiler {
    @Override
    public TraitsValidator compile(String name, Json schema) {
        Draft draft = Draft.of(name, schema);
        SchemaNode root = SchemaNode.root(name, draft, schema);
        Rule rule = new SchemaReader(new References(root)).read(root);
        return document -> Findings.of(rule, document);
    }
}
