package dev.portcullis.ports.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: docs/contract/sessions.md, "Pages of a list". */
class PagingTest {
    private static String token(long offset) {
        String plain = "{\"offset\":\"" + offset + "\",\"v\":2}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static Paging older(@Nullable String perPage, @Nullable String page) {
        return Paging.of(perPage, page, null, null);
    }

    private static Paging newer(@Nullable String size, @Nullable String token) {
        return Paging.of(null, null, size, token);
    }

    @Test
    void nothing_said_is_the_first_page_of_250() {
        assertThat(older(null, null)).isEqualTo(new Paging(0, 250));
    }

    @ParameterizedTest
    @CsvSource({
        "1,1",
        "10,10",
        "1000,1000",
        "1001,1000",
        "99999999999,1000",
        "0,1",
        "-5,1",
        "x,250",
        "'',250",
        "1.5,250"
    })
    void a_size_is_held_within_its_limits(String written, int size) {
        assertThat(older(written, null).size()).isEqualTo(size);
        assertThat(newer(written, null).size()).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "7,7", "-1,0", "x,0", "'',0", "99999999999999999999,0"})
    void a_page_that_makes_no_sense_is_the_first(String written, long page) {
        assertThat(older(null, written).number()).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"0,0,0", "1,10,0", "2,20,10"})
    void a_page_begins_behind_those_before_it(String page, long begin, long before) {
        assertThat(older("10", page).begin()).isEqualTo(begin);
        assertThat(older("10", page).before().begin()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "10,1", "20,2", "25,2", "9,0"})
    void a_token_tells_the_offset(long offset, long page) {
        assertThat(newer("10", token(offset)).number()).isEqualTo(page);
    }

    @Test
    void the_newer_way_counts_where_either_of_its_parameters_is_there() {
        assertThat(Paging.of("5", "3", "10", null)).isEqualTo(new Paging(0, 10));
        assertThat(Paging.of("5", "3", null, token(500))).isEqualTo(new Paging(2, 250));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "###",
                "e30",
                "eyJvZmZzZXQiOiItMTAiLCJ2IjoyfQ",
                "eyJvZmZzZXQiOiI5OTk5OTk5OTk5OTk5OTk5OTk5OTkifQ",
                "\u0000"
            })
    void a_token_that_is_none_of_ours_is_the_first_page(String token) {
        assertThat(newer("10", token)).isEqualTo(new Paging(0, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483647", "9223372036854775807", "100000000000000000"})
    void no_page_begins_before_the_first_however_large_its_number(String page) {
        var paging = older("1000", page);

        assertThat(paging.begin()).isNotNegative();
        assertThat(paging.links("/sessions", 3).values())
                .allSatisfy(link -> assertThat(offset(link)).isNotNegative());
    }

    private static long offset(String link) {
        String token = link.replaceAll(".*page_token=([^&]*).*", "$1");
        String plain = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        return Long.parseLong(plain.replaceAll(".*\"offset\":\"([^\"]*)\".*", "$1"));
    }

    private static String link(long page, int size) {
        return "/sessions?page=" + page + "&page_size=" + size + "&page_token=" + token(page * size) + "&per_page="
                + size;
    }

    @Test
    void the_first_of_several_pages_leads_on() {
        assertThat(new Paging(0, 10).links("/sessions", 25))
                .isEqualTo(Map.of("next", link(1, 10), "last", link(2, 10)));
    }

    @Test
    void a_page_between_leads_everywhere() {
        assertThat(new Paging(1, 10).links("/sessions", 25))
                .isEqualTo(Map.of("first", link(0, 10), "next", link(2, 10), "prev", link(0, 10), "last", link(2, 10)));
    }

    @Test
    void the_last_page_leads_back() {
        assertThat(new Paging(2, 10).links("/sessions", 25))
                .isEqualTo(Map.of("first", link(0, 10), "prev", link(1, 10)));
    }

    @Test
    void a_single_page_leads_to_itself_with_everything_on_it() {
        assertThat(new Paging(0, 10).links("/sessions", 7)).isEqualTo(Map.of("first", link(0, 7)));
        assertThat(new Paging(0, 10).links("/sessions", 10)).isEqualTo(Map.of("first", link(0, 10)));
    }

    @ParameterizedTest
    @CsvSource({"1", "7", "2147483647"})
    void a_page_beyond_a_single_one_leads_to_that_with_everything_on_it(long beyond) {
        assertThat(new Paging(beyond, 10).links("/sessions", 7)).isEqualTo(Map.of("first", link(0, 7)));
        assertThat(new Paging(beyond, 10).links("/sessions", 10)).isEqualTo(Map.of("first", link(0, 10)));
    }

    @ParameterizedTest
    @CsvSource({"3", "7", "2147483647"})
    void a_page_beyond_several_leads_back_as_the_last_one_does(long beyond) {
        assertThat(new Paging(beyond, 10).links("/sessions", 25))
                .isEqualTo(Map.of("first", link(0, 10), "prev", link(1, 10)));
    }

    @Test
    void links_come_in_the_order_of_the_contract() {
        assertThat(new Paging(1, 10).links("/sessions", 25).keySet()).containsExactly("first", "next", "prev", "last");
    }
}
