package dev.portcullis.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What pages of the documentation show, for tests that run it. */
public final class PageBlocks {
    private PageBlocks() {}

    /** The blocks of a page in one language, in their order. */
    public static List<String> of(String page, String language) {
        var block = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL);
        try {
            return block.matcher(Files.readString(Path.of("../docs", page)))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
