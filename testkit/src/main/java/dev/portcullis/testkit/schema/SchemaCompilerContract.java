package dev.portcullis.testkit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portcullis.ports.schema.SchemaCompiler;
import org.junit.jupiter.api.Test;

/** The promises of {@link SchemaCompiler}, by the numbers of its rules. */
public interface SchemaCompilerContract extends SchemaUnderTest {
    @Test
    default void r11_what_is_no_schema_is_refused_with_its_place() {
        for (String[] bad : new String[][] {
            {"{'properties':{'a':{'type':'strin'}}}", "/properties/a/type"},
            {"{'minLength':-1}", "/minLength"},
            {"{'minLength':'3'}", "/minLength"},
            {"{'maximum':'3'}", "/maximum"},
            {"{'multipleOf':0}", "/multipleOf"},
            {"{'pattern':'('}", "/pattern"},
            {"{'required':'a'}", "/required"},
            {"{'properties':{'a':1}}", "/properties/a"},
            {"{'anyOf':[]}", "/anyOf"},
            {"{'items':{'properties':[]}}", "/items/properties"},
            {"{'properties':{'a':{'$ref':'#/definitions/none'}}}", "/properties/a/$ref"},
            {"{'properties':{'a':{'$ref':'https://example.org/other.json'}}}", "/properties/a/$ref"},
            {"{'$schema':'https://json-schema.org/draft/2020-12/schema'}", "$schema"},
            {"7", "test"}
        }) {
            assertThatIllegalArgumentException()
                    .as(bad[0])
                    .isThrownBy(() -> compiler().compile("test", Documents.json(bad[0])))
                    .withMessageContaining("test")
                    .withMessageContaining(bad[1]);
        }
    }

    @Test
    default void r11_a_schema_may_refer_to_itself_without_end() {
        var loop = compiler().compile("test", Documents.json("{'allOf':[{'$ref':'#'}]}"));
        assertThat(loop.validate(Documents.json("1"))).isNotEmpty();
    }

    @Test
    default void r12_keywords_count_from_the_draft_that_brought_them() {
        assertThat(told("{" + DRAFT_4 + "'const':1}", "2")).isEmpty();
        assertThat(told("{" + DRAFT_6 + "'const':1}", "2")).hasSize(1);
        assertThat(told("{" + DRAFT_6 + "'if':true,'then':false}", "2")).isEmpty();
        assertThat(told("{'if':true,'then':false}", "2")).hasSize(1);
        assertThat(told("{" + DRAFT_4 + "'id':'http://example.org/a','$id':5,'type':'null'}", "2"))
                .hasSize(1);
    }
}
