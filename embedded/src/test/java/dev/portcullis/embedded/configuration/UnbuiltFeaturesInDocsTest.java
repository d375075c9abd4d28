package dev.portcullis.embedded.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnbuiltFeaturesInDocsTest {
    private static final Path PAGE = Path.of("..", "docs", "configuration.md");
    private static final String ITEM = "- `";

    @Test
    @DisplayName("[U35] The page on configuration lists what is not built, and nothing that is")
    void the_page_on_configuration_lists_what_is_not_built() throws IOException {
        List<String> listed = Files.readString(PAGE)
                .lines()
                .dropWhile(line -> !line.startsWith("A known key whose feature is **not built yet**"))
                .skip(2)
                .takeWhile(line -> line.startsWith(ITEM))
                .map(line -> line.substring(ITEM.length(), line.length() - 1))
                .toList();

        assertThat(listed).containsExactlyElementsOf(UnbuiltFeatures.keys());
    }
}
