package dev.portcullis.pages.language;

import dev.portcullis.boundary.caller.VisitorLanguages;
import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.exchange.Page;
import dev.portcullis.pages.exchange.PageAnswer;
import dev.portcullis.pages.exchange.PageRequest;
import dev.portcullis.pages.text.Languages;
import dev.portcullis.ports.caller.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Keeps the language that a visitor chose in a cookie, and leads back to the page. The cookie holds nothing but the language, and
 * to choose one for somebody else's browser does no harm: so a link is enough.
 */
public final class LanguagePage implements Page {
    private static final Duration YEAR = Duration.ofDays(365);
    // Paths and queries of our own pages have no other characters.
    private static final Pattern PLAIN = Pattern.compile("/[\\w./-]*(\\?[\\w.&=%+~-]*)?");

    private final PageUrls urls;
    private final Languages languages;
    private final Predicate<String> isPage;

    /** @param isPage whether a path, as this server sees it, is one of our pages */
    public LanguagePage(PageUrls urls, Languages languages, Predicate<String> isPage) {
        this.urls = urls;
        this.languages = languages;
        this.isPage = isPage;
    }

    @Override
    public PageAnswer answer(PageRequest request) {
        String tag = request.parameter("to").filter(languages::has).orElse("");
        List<Cookie> cookies = tag.isEmpty() ? List.of() : List.of(cookie(tag));
        return new PageAnswer.Redirect(
                urls.prefix() + request.parameter("back").filter(this::isOurs).orElse(PageUrls.HOME), cookies);
    }

    private boolean isOurs(String back) {
        return PLAIN.matcher(back).matches() && isPage.test(back.split("\\?", 2)[0]);
    }

    private Cookie cookie(String tag) {
        return new Cookie(
                VisitorLanguages.COOKIE,
                tag,
                urls.cookiePath(),
                urls.cookieDomain(),
                YEAR,
                null,
                urls.isSecure(),
                true,
                "Lax");
    }
}
