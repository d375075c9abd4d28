package dev.portcullis.server.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.JavascriptExecutor;

/** What keeps people out of a page, as far as the library axe can tell. */
final class Axe {
    private static final String SCRIPT = script();
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations'], preload: false, selectors: false}).then(
                result => done(result.violations
                    .filter(one => one.impact === 'serious' || one.impact === 'critical')
                    .map(one => one.id + ': ' + one.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | '))),
                failure => done([String(failure)]));
            """;

    private Axe() {}

    /** What is serious about the page that is open. */
    static List<?> violations(JavascriptExecutor page) {
        if (!(Boolean) page.executeScript("return Boolean(window.axe)")) {
            page.executeScript(SCRIPT);
        }
        return (List<?>) page.executeAsyncScript(RUN);
    }

    private static String script() {
        try (InputStream script = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
