package dev.portcullis.embedded.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asks to connect accounts by their addresses. Source: docs/contract/federation.md, federation 70. */
class AccountLinkingModeTest {
    @TempDir
    private Path folder;

    private List<String> warnings(String more) {
        return Written.with(
                        folder,
                        "{selfservice: {methods: {oidc: {enabled: true, config: {providers: [{id: work, provider: google,"
                                + " client_id: us, client_secret: x, mapper_url: 'base64://e30='" + more + "}]}}}}}")
                .warnings();
    }

    @Test
    @DisplayName("[G3] Whoever wants accounts connected by an address alone is told that they are not")
    void what_has_no_effect_is_told() {
        assertThat(warnings(", account_linking_mode: automatic"))
                .filteredOn(line -> line.startsWith("account_linking_mode"))
                .singleElement()
                .asString()
                .contains("has no effect", "proves");
    }

    @Test
    void whoever_does_not_want_it_is_told_nothing() {
        assertThat(warnings("")).noneMatch(line -> line.startsWith("account_linking_mode"));
        assertThat(warnings(", account_linking_mode: confirm_with_existing_credential"))
                .noneMatch(line -> line.startsWith("account_linking_mode"));
    }
}
