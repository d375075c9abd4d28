package dev.portcullis.ports.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowIdTest {
    private static final String ID = "0123abcd-4567-4e8f-9abc-def012345678";

    @Test
    @DisplayName("[U22] an id is found in capitals and without its dashes")
    void an_id_is_read_however_it_is_written() {
        var id = new FlowId(UUID.fromString(ID));
        for (String text : new String[] {ID, ID.replace("-", "")}) {
            assertThat(FlowId.parse(text)).contains(id);
            assertThat(FlowId.parse(text.toUpperCase(Locale.ROOT))).contains(id);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "0123abcd-4567-4e8f-9abc-def01234567",
                "0123abcd-4567-4e8f-9abc-def0123456789",
                "0123abcd4567-4e8f-9abc-def012345678",
                "0123abcd-4567-4e8f-9abc-def01234567g",
                "+123abcd-4567-4e8f-9abc-def012345678",
                "0123abcd-4567-4e8f-9abcd-ef012345678",
                " 0123abcd-4567-4e8f-9abc-def01234567",
                "\u0660123abcd456745e8f9abcdef012345678"
            })
    void what_is_no_id_is_none(String text) {
        assertThat(FlowId.parse(text)).isEmpty();
    }
}
