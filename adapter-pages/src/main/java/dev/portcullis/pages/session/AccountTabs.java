package dev.portcullis.pages.session;

import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.template.TemplateModel;
import dev.portcullis.pages.text.Texts;
import java.util.List;

/** The ways around the account area, the same on all of its pages. */
public final class AccountTabs {
    private AccountTabs() {}

    /** On the page of settings, whose parts are places of it; the style sheet marks the other one where the address names it. */
    public static TemplateModel inSettings(PageUrls urls, Texts texts) {
        return tabs(urls, texts, "", true);
    }

    /** On the page of devices. */
    static TemplateModel inDevices(PageUrls urls, Texts texts) {
        return tabs(urls, texts, urls.start("settings", null), false);
    }

    private static TemplateModel tabs(PageUrls urls, Texts texts, String place, boolean settings) {
        return new TemplateModel()
                .with(
                        "tabs",
                        List.of(
                                tab(texts.phrase("tab.profile"), place + "#profile", settings),
                                tab(texts.phrase("tab.security"), place + "#security", false),
                                tab(texts.phrase("sessions.title"), urls.link(PageUrls.SESSIONS), !settings)))
                .with("signOut", urls.link(PageUrls.SIGN_OUT));
    }

    private static TemplateModel tab(String text, String href, boolean current) {
        return new TemplateModel().with("text", text).with("href", href).with("current", current);
    }
}
