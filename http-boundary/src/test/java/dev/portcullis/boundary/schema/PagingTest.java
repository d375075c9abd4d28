package dev.portcullis.boundary.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.boundary.exchange.QueryFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {
    private static final List<String> LETTERS = List.of("a", "b", "c", "d", "e");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                              | abcde | first
                    per_page=2                                      | ab    | last,next
                    per_page=2&page=1                               | cd    | first,last,next,prev
                    per_page=2&page=2                               | e     | first,prev
                    page_size=2                                     | ab    | last,next
                    page_size=2&page_token=eyJvZmZzZXQiOiIyIiwidiI6Mn0 | cd | first,last,next,prev
                    per_page=nonsense&page=-1                       | abcde | first
                    page_token=%25%25                               | abcde | first
                    per_page=0                                      | a     | last,next
                    page=999999999&per_page=1000                    | ''    | first,prev
                    """)
    void a_page_is_a_part_with_links_to_the_others(String query, String part, String relations) {
        Paging paging = Paging.of(QueryFixture.query(query));
        assertThat(String.join("", paging.part(LETTERS))).isEqualTo(part);
        assertThat(paging.links("/schemas", LETTERS.size()).keySet()).containsExactlyInAnyOrder(relations.split(","));
    }

    @Test
    void a_link_has_all_four_parameters() {
        assertThat(Paging.of(QueryFixture.query("")).links("/schemas", 2))
                .containsEntry(
                        "first", "/schemas?page=0&page_size=2&page_token=eyJvZmZzZXQiOiIwIiwidiI6Mn0&per_page=2");
    }
}
