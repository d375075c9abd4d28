package dev.portcullis.boundary.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.boundary.http.FakeRequest;
import dev.portcullis.ports.caller.Caller;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a visitor reads. Source: docs/contract/courier.md, "Wordings". */
class VisitorLanguagesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    Accept-Language: en,fr;q=0.5                                                        | en,fr;q=0.5
                    Accept-Language: en,fr;q=0.5~Cookie: portcullis_language=de                         | de,en,fr;q=0.5
                    Accept-Language: en,fr;q=0.5~Cookie: a=b~Cookie: portcullis_language=de; c=d        | de,en,fr;q=0.5
                    Cookie: portcullis_language=de                                                      | de
                    Accept-Language: en~Cookie: portcullis_language=../de                               | en
                    Cookie: portcullis_language=                                                        | -
                    Host: example.org                                                                   | -
                    """)
    @DisplayName("[U26] The language that somebody chose on a page is the one that mails are written in")
    void what_was_chosen_on_a_page_goes_before_what_the_browser_asks_for(String headers, String read) {
        var request = FakeRequest.of("POST", "/self-service/recovery", headers.split("~"));

        assertThat(VisitorLanguages.of(request)).isEqualTo(read);
        for (var reader :
                new CallerReader[] {CallerReader.strict(ProxyTrust.NOBODY), CallerReader.byContract(ProxyTrust.NOBODY)
                }) {
            assertThat(reader.read(request, Caller.Kind.BROWSER_PAGE).device().languages())
                    .isEqualTo(read);
        }
    }
}
