package dev.portcullis.pages.session;

import java.util.List;
import java.util.Optional;

/** Tells browser and system from a user agent's text, well enough for a person to know it again. */
final class AgentName {
    // In this order: most browsers name others behind which they hide.
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg/", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("SamsungBrowser/", "Samsung Internet"),
            new Mark("Firefox/", "Firefox"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("CriOS/", "Chrome"),
            new Mark("Chromium/", "Chromium"),
            new Mark("Chrome/", "Chrome"),
            new Mark("Safari/", "Safari"),
            new Mark("curl/", "curl"));
    private static final List<Mark> SYSTEMS = List.of(
            new Mark("Android", "Android"),
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Windows", "Windows"),
            new Mark("Mac OS X", "macOS"),
            new Mark("CrOS", "ChromeOS"),
            new Mark("Linux", "Linux"));

    private record Mark(String text, String name) {}

    /**
     * What could be told.
     *
     * @param browser empty when unknown
     * @param system empty when unknown
     */
    record Known(String browser, String system) {}

    private AgentName() {}

    static Known of(String userAgent) {
        return new Known(
                find(BROWSERS, userAgent).orElse(""), find(SYSTEMS, userAgent).orElse(""));
    }

    private static Optional<String> find(List<Mark> marks, String userAgent) {
        return marks.stream()
                .filter(mark -> userAgent.contains(mark.text()))
                .map(Mark::name)
                .findFirst();
    }
}
