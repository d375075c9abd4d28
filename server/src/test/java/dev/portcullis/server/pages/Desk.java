package dev.portcullis.server.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page leaves outside of its window: the clipboard and files. */
final class Desk {
    private final Browser browser;
    private final Path folder;

    private Desk(Browser browser, Path folder) {
        this.browser = browser;
        this.folder = folder;
    }

    /** @param folder where the browser puts files from now on, without asking */
    static Desk of(Browser browser, Path folder) {
        browser.devTools("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        browser.devTools(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        return new Desk(browser, folder);
    }

    /** The text in the clipboard, once there is one. */
    String clipboard() {
        return browser.await(() -> {
            var text = (String) browser.run("return navigator.clipboard.readText()");
            return text.isEmpty() ? null : text;
        });
    }

    /** What stands in a file, once it is there. */
    String file(String name) {
        return browser.await(() -> read(folder.resolve(name)));
    }

    private static @Nullable String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
