package dev.portcullis.pages.route;

import dev.portcullis.pages.BrandDetails;
import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.asset.Asset;
import dev.portcullis.pages.asset.Assets;
import dev.portcullis.pages.exchange.PageModel;
import dev.portcullis.pages.template.TemplateModel;
import dev.portcullis.pages.template.Templates;
import dev.portcullis.pages.text.LanguageChoice;
import dev.portcullis.pages.text.Languages;
import dev.portcullis.pages.text.Texts;
import io.quarkus.qute.Mapper;
import java.util.List;
import java.util.Map;

/** Puts what every page has around what one page shows. */
final class PageLayout {
    private final Templates templates;
    private final PageUrls urls;
    private final TemplateModel brand;
    private final String scriptOrigin;
    private final List<LanguageChoice> languages;
    private final Map<String, String> links;

    PageLayout(PageSettings settings, Templates templates, Assets assets, Languages languages) {
        this.templates = templates;
        this.urls = settings.urls();
        this.scriptOrigin = settings.urls().api() + "/";
        this.languages = languages.choices();
        this.links = settings.brand().details().links();
        this.brand = new TemplateModel()
                .with("brand", settings.brand().name())
                .with("style", link(assets.style()))
                .with("script", link(assets.script()))
                .with("logo", link(assets.logo()))
                .with("darkLogo", assets.darkLogo().map(this::link).orElse(null))
                .with("top", settings.urls().home());
    }

    private String link(Asset asset) {
        return urls.link(Assets.FOLDER + "/" + asset.name());
    }

    /** @param place the path and query of the page, as this server sees them */
    String html(PageModel screen, Texts texts, String nonce, String place) {
        return templates.write(
                screen.template(),
                new TemplateModel()
                        .withAll(brand)
                        .with("lang", texts.language())
                        .with("dir", texts.phrase("format.direction"))
                        .with("t", new Phrases(texts))
                        .with("nonce", nonce)
                        .with("title", screen.title())
                        .with("about", about(texts))
                        .with("languages", languages(texts, place))
                        .withAll(screen.facts())
                        .with("scripts", scripts(screen)));
    }

    private List<TemplateModel> about(Texts texts) {
        return BrandDetails.LINKS.stream()
                .filter(links::containsKey)
                .map(name ->
                        new TemplateModel().with("href", links.get(name)).with("text", texts.phrase("about." + name)))
                .toList();
    }

    /** None where there is nothing to choose. */
    private List<TemplateModel> languages(Texts texts, String place) {
        String within =
                place.startsWith(urls.prefix()) ? place.substring(urls.prefix().length()) : place;
        return languages.size() < 2
                ? List.of()
                : languages.stream().map(one -> language(one, texts, within)).toList();
    }

    private TemplateModel language(LanguageChoice choice, Texts texts, String place) {
        return new TemplateModel()
                .with("tag", choice.tag())
                .with("name", choice.name())
                .with("current", choice.tag().equals(texts.language()))
                .with(
                        "href",
                        urls.link(PageUrls.LANGUAGE) + "?to=" + choice.tag() + "&back=" + PageUrls.encoded(place));
    }

    // Flows name scripts to load; only those of the operations' own server are.
    private List<?> scripts(PageModel screen) {
        return screen.facts().get("scripts") instanceof List<?> all
                ? all.stream()
                        .filter(script -> script instanceof TemplateModel facts
                                && facts.get("src") instanceof String src
                                && src.startsWith(scriptOrigin))
                        .toList()
                : List.of();
    }

    /** Phrases by key, for templates: {@code {t['sessions.end']}}. */
    private record Phrases(Texts texts) implements Mapper {
        @Override
        public Object get(String key) {
            return texts.phrase(key);
        }
    }
}
