package dev.portcullis.pages.route;

import dev.portcullis.pages.Addresses;
import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.asset.Asset;
import dev.portcullis.pages.asset.Assets;
import dev.portcullis.pages.exchange.Screen;
import dev.portcullis.pages.template.Facts;
import dev.portcullis.pages.template.Templates;
import dev.portcullis.pages.text.Texts;
import io.quarkus.qute.Mapper;
import java.util.List;

/** Puts what every page has around what one page shows. */
final class Frame {
    private final Templates templates;
    private final Addresses addresses;
    private final Facts brand;
    private final String scriptOrigin;

    Frame(PageSettings settings, Templates templates, Assets assets) {
        this.templates = templates;
        this.addresses = settings.addresses();
        this.scriptOrigin = settings.addresses().api() + "/";
        this.brand = new Facts()
                .with("brand", settings.brand().name())
                .with("style", link(assets.style()))
                .with("script", link(assets.script()))
                .with("logo", link(assets.logo()))
                .with("top", settings.addresses().home());
    }

    private String link(Asset asset) {
        return addresses.link(Assets.FOLDER + "/" + asset.name());
    }

    String html(Screen screen, Texts texts, String nonce) {
        return templates.write(
                screen.template(),
                new Facts()
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
    private List<?> scripts(Screen screen) {
        return screen.facts().get("scripts") instanceof List<?> all
                ? all.stream()
                        .filter(script -> script instanceof Facts facts
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
