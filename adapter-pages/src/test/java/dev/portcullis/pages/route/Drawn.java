package dev.portcullis.pages.route;

import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.SampleFlows.Sample;
import dev.portcullis.pages.asset.Assets;
import dev.portcullis.pages.flow.FlowPageModels;
import dev.portcullis.pages.template.Templates;
import dev.portcullis.pages.text.Languages;

/** Draws a flow as the pages do, without a server. */
public final class Drawn {
    private final FlowPageModels models;
    private final PageLayout frame;
    private final Languages languages;

    public Drawn(PageSettings settings) {
        var templates = new Templates(settings.folder());
        models = new FlowPageModels(settings, templates);
        languages = new Languages(settings.folder());
        frame = new PageLayout(settings, templates, new Assets(settings.brand(), settings.folder()), languages);
    }

    public String html(Sample sample, String language) {
        var texts = languages.suiting(language);
        String place = "/ui/" + sample.kind().path() + "?flow=" + sample.flow().id();
        return frame.html(models.of(sample.kind(), sample.flow(), texts), texts, "nonce", place);
    }
}
