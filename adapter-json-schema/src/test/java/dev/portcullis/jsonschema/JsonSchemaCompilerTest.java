package dev.portcullis.jsonschema;

import dev.portcullis.ports.schema.SchemaCompiler;
import dev.portcullis.testkit.schema.TraitsValidatorContract;

class JsonSchemaCompilerTest implements TraitsValidatorContract {
    @Override
    public SchemaCompiler compiler() {
        return new JsonSchemaCompiler();
    }
}
