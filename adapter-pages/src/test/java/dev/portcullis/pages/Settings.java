package dev.portcullis.pages;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Settings for tests. */
public final class Settings {
    public static final PageUrls ADDRESSES = new PageUrls("http://127.0.0.1:4433", "http://127.0.0.1:4433", "/ui");

    private Settings() {}

    public static PageSettings plain() {
        return in(null);
    }

    public static PageSettings in(Path folder) {
        return new PageSettings(
                ADDRESSES,
                new Brand("Example", null, "#2f5fd0", "#eef1f6"),
                Set.of("login", "registration", "settings", "recovery", "verification"),
                List.of(),
                folder,
                null);
    }
}
