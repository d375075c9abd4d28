package dev.portcullis.testkit.schema;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.schema.SchemaCompiler;
import dev.portcullis.ports.schema.Violation;
import java.util.List;

/** What suites for JSON Schemas need: what is told of a document. It stands in lines: path, keyword, details. */
public interface SchemaUnderTest {
    String DRAFT_4 = "'$schema':'http://json-schema.org/draft-04/schema#',";
    String DRAFT_6 = "'$schema':'http://json-schema.org/draft-06/schema#',";

    SchemaCompiler compiler();

    default List<Violation> check(String schema, Json document) {
        return compiler().compile("test", Documents.json(schema)).validate(document);
    }

    default List<String> told(String schema, String document) {
        return check(schema, Documents.json(document)).stream()
                .map(Documents::line)
                .toList();
    }
}
