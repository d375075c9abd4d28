package dev.portcullis.pages.route;

import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.SampleFlows.Sample;
import dev.portcullis.pages.asset.Assets;
import dev.portcullis.pages.flow.FlowScreens;
import dev.portcullis.pages.template.Templates;
import dev.portcullis.pages.text.Languages;

/** Draws a flow as the pages do, without a server. */
public final class Drawn {
    private final FlowScreens screens;
    private final PageLayout frame;
    private final Languages languages;

    public Drawn(PageSettings settings) {
        var templates = new Templates(settings.folder());
        screens = new FlowScreens(settings, templates);
        frame = new PageLayout(settings, templates, new Assets(settings.brand(), settings.folder()));
        languages = new Languages(settings.folder());
    }

    public String html(Sample sample, String language) {
        var texts = languages.suiting(language);
        return frame.html(screens.of(sample.kind(), sample.flow(), texts), texts, "nonce");
    }
}
