package dev.portcullis.ports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonBoolean;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeGroup;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Records that say themselves when they are equal say what any record says. */
class WrittenEqualityTest {
    private static final List<String> VALUES =
            List.of("", "a", "A", "aal1", "password", "browser", "true", "\u0000", "ä");

    static final List<Function<String, Object>> KINDS = List.of(
            AssuranceLevel::new,
            CredentialType::new,
            MethodName::new,
            FlowType::new,
            FlowState::new,
            NodeGroup::new,
            InputType::new,
            Channel::new,
            value -> new FlowId(id(value)),
            value -> new IdentityId(id(value)),
            JsonString::new,
            value -> JsonArray.ofTexts(List.of(value)),
            value -> JsonObject.of(value, Json.of(value)),
            value -> new JsonBoolean(value.isEmpty()));

    private static UUID id(String value) {
        return UUID.nameUUIDFromBytes(value.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void values_of_the_same_parts_are_equal_and_no_others(Function<String, Object> kind) {
        for (String one : VALUES) {
            for (String other : VALUES) {
                Object left = kind.apply(one);
                Object right = kind.apply(other);
                assertThat(left.equals(right)).isEqualTo(left.toString().equals(right.toString()));
                assertThat(left.equals(right)).isEqualTo(right.equals(left));
                assertThat(!left.equals(right) || left.hashCode() == right.hashCode())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void nothing_of_another_kind_is_equal(Function<String, Object> kind) {
        for (String value : VALUES) {
            assertThat(kind.apply(value).equals(null)).isFalse();
            assertThat(Stream.concat(Stream.of(value), others(kind, value)))
                    .noneMatch(other -> kind.apply(value).equals(other));
        }
    }

    private static Stream<Object> others(Function<String, Object> kind, String value) {
        return KINDS.stream().filter(any -> any != kind).map(any -> any.apply(value));
    }
}
