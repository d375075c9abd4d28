package dev.portcullis.pages.route;

import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.asset.Asset;
import dev.portcullis.pages.asset.Assets;
import dev.portcullis.pages.exchange.PageModel;
import dev.portcullis.pages.template.TemplateModel;
import dev.portcullis.pages.template.Templates;
import dev.portcullis.pages.text.Texts;
import io.quarkus.qute.Mapper;
import java.util.List;

/** Puts what every page has around what one page shows. */
final class PageLayout {
    private final Templates templates;
    private final PageUrls urls;
    private final TemplateModel brand;
    private final String scriptOrigin;

    PageLayout(PageSettings settings, Templates templates, Assets assets) {
        this.templates = templates;
        this.urls = settings.urls();
        this.scriptOrigin = settings.urls().api() + "/";
        this.brand = new TemplateModel()
                .with("brand", settings.brand().name())
                .with("style", link(assets.style()))
                .with("script", link(assets.script()))
                .with("logo", link(assets.logo()))
                .with("top", settings.urls().home());
    }

    private String link(Asset asset) {
        return urls.link(Assets.FOLDER + "/" + asset.name());
    }

    String html(PageModel screen, Texts texts, String nonce) {
        return templates.write(
                screen.template(),
                new TemplateModel()
                        .withAll(brand)
                        .with("lang", texts.language())
                        .with("dir", texts.phrase("format.direction"))
                        .with("t", new Phrases(texts))
                        .with("nonce", nonce)
                        .with("title", screen.title())
                        .withAll(screen.facts())
                        .with("scripts", scripts(screen)));
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
