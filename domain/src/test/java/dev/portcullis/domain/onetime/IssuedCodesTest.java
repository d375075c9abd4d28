package dev.portcullis.domain.onetime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.StillClock;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IssuedCodesTest {
    private static final IssuedCodes NOTHING = IssuedCodes.in(JsonObject.EMPTY);
    private static final IssuedCode ANNS = new IssuedCode(
            "hash of one",
            Channel.EMAIL,
            "ann@example.org",
            new IdentityId(new UUID(1, 2)),
            StillClock.NOON,
            StillClock.NOON,
            false);
    private static final IssuedCode NOBODYS = new IssuedCode(
            "hash of another", Channel.SMS, "+491701234567", null, StillClock.NOON, StillClock.NOON, true);

    private static IssuedCode link(int number) {
        return new IssuedCode(
                "hash " + number, Channel.EMAIL, "ann@example.org", null, StillClock.NOON, StillClock.NOON, false);
    }

    @Test
    void a_flow_that_sent_nothing_remembers_nothing() {
        assertThat(NOTHING).isEqualTo(new IssuedCodes(0, 0, List.of(), List.of()));
    }

    @Test
    void all_of_it_comes_back_from_the_flow_it_is_kept_with() {
        var sent = new IssuedCodes(3, 1, List.of(ANNS, NOBODYS), List.of(NOBODYS));

        JsonObject internal = sent.into(JsonObject.of("other", Json.of("kept")));

        assertThat(IssuedCodes.in(internal)).isEqualTo(sent);
        assertThat(internal.text("other")).contains("kept");
    }

    @Test
    void what_is_no_memory_counts_as_none() {
        assertThat(IssuedCodes.in(
                        TestJson.object("{'memory':{'code':{'submissions':'many','codes':7,'links':['x']}}}")))
                .isEqualTo(NOTHING);
    }

    @Test
    void a_secret_without_its_members_opens_nothing() {
        var sent = IssuedCodes.in(TestJson.object("{'memory':{'code':{'codes':[{}]}}}"));

        assertThat(sent.codes()).singleElement().satisfies(secret -> {
            assertThat(secret.identity()).isNull();
            assertThat(secret.validUntil()).isBefore(StillClock.NOON);
        });
    }

    @Test
    void sending_again_voids_the_codes_and_keeps_the_count_and_the_links() {
        var sent = new IssuedCodes(2, 1, List.of(ANNS), List.of(link(1)));

        assertThat(sent.withCodes(List.of(NOBODYS)))
                .isEqualTo(new IssuedCodes(2, 2, List.of(NOBODYS), List.of(link(1))));
    }

    @Test
    void the_ten_newest_links_are_remembered() {
        var sent = IntStream.rangeClosed(1, 14)
                .mapToObj(IssuedCodesTest::link)
                .reduce(NOTHING, IssuedCodes::withLink, (one, other) -> other);

        assertThat(sent.links())
                .containsExactlyElementsOf(IntStream.rangeClosed(5, 14)
                        .mapToObj(IssuedCodesTest::link)
                        .toList());
    }

    @Test
    void no_text_shows_hash_or_address() {
        assertThat(new IssuedCodes(1, 0, List.of(ANNS), List.of(NOBODYS)).toString())
                .doesNotContain("hash of", "ann@", "+49");
    }
}
