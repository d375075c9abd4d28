package dev.portcullis.pages.home;

import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.exchange.PageModel;
import dev.portcullis.pages.template.TemplateModel;
import dev.portcullis.pages.text.Texts;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** The home page of somebody. */
public final class HomePageModels {
    private final PageSettings settings;
    private final PageUrls urls;

    public HomePageModels(PageSettings settings) {
        this.settings = settings;
        this.urls = settings.urls();
    }

    /** @param identity who is signed in; null while a second factor is owed */
    public PageModel of(@Nullable Identity identity, Texts texts) {
        var facts = new TemplateModel()
                .with("settings", urls.start("settings", null))
                .with("sessions", urls.link(PageUrls.SESSIONS))
                .with("signOut", urls.link(PageUrls.SIGN_OUT))
                .with("inbox", settings.inbox());
        if (identity == null) {
            return new PageModel("home", texts.phrase("home.title"), facts, settings.waysOut());
        }
        String name = PersonName.of(identity).orElse("");
        String title = name.isEmpty()
                ? texts.phrase("home.title")
                : texts.phrase("home.hello", JsonObject.of("name", Json.of(name)));
        var addresses =
                identity.verifiableAddresses().stream().map(this::address).toList();
        return new PageModel(
                "home",
                title,
                facts.with("addresses", addresses)
                        .with("who", PersonName.unlistedAddress(identity).orElse(null)),
                settings.waysOut());
    }

    private TemplateModel address(VerifiableAddress address) {
        boolean confirmable = !address.verified() && settings.offered().contains("verification");
        return new TemplateModel()
                .with("value", address.value())
                .with("verified", address.verified())
                .with("confirm", confirmable ? urls.start("verification", null) : null);
    }
}
