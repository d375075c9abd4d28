package dev.portcullis.pages.route;

import dev.portcullis.boundary.BlockingAnswers;
import dev.portcullis.boundary.Endpoint;
import dev.portcullis.boundary.ReceivedRequest;
import dev.portcullis.boundary.caller.VisitorLanguages;
import dev.portcullis.boundary.filter.LoopbackOnly;
import dev.portcullis.boundary.http.BodySource;
import dev.portcullis.boundary.http.HttpAnswer;
import dev.portcullis.boundary.http.HttpRequest;
import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.asset.Assets;
import dev.portcullis.pages.error.RefusalPages;
import dev.portcullis.pages.exchange.PageAnswer;
import dev.portcullis.pages.flow.FlowPageModels;
import dev.portcullis.pages.gallery.SampleFlow;
import dev.portcullis.pages.gallery.SamplePages;
import dev.portcullis.pages.template.Templates;
import dev.portcullis.pages.text.Languages;
import dev.portcullis.pages.text.Texts;
import dev.portcullis.ports.secret.SecretSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Every page in every state, in one's own colours and words, at {@code /dev/pages}: for people on this very machine alone. To all
 * others it is not there. To be offered only where the public address is a loopback one, as a proxy that tells nothing of itself
 * looks like this machine. {@link LoopbackOnly} says who is on this machine.
 */
public final class PageGallery implements Endpoint {
    /** Where the list is. */
    public static final String PATH = "/dev/pages";

    private final BlockingAnswers blocking = new BlockingAnswers();
    private final Languages languages;
    private final SamplePages pages;
    private final RefusalPages refusals;
    private final PageWriter writer;

    /** @param samples asked for each time that somebody looks */
    public PageGallery(PageSettings settings, Supplier<List<SampleFlow>> samples, SecretSource chance) {
        var templates = new Templates(settings.folder());
        this.languages = new Languages(settings.folder(), settings.texts());
        this.pages = new SamplePages(
                settings,
                new FlowPageModels(settings, templates),
                samples,
                settings.urls().prefix() + PATH);
        this.refusals = new RefusalPages(settings.urls());
        this.writer =
                new PageWriter(settings, templates, new Assets(settings.brand(), settings.folder()), languages, chance);
    }

    @Override
    public Optional<HttpAnswer> answer(HttpRequest request, BodySource body) throws IOException {
        return blocking.answer(this, request, body);
    }

    @Override
    public Optional<ReceivedRequest> receive(HttpRequest request) {
        String path = request.path();
        boolean ours = path.equals(PATH) || path.startsWith(PATH + "/");
        if (!ours || !LoopbackOnly.admits(request)) {
            return Optional.empty();
        }
        Texts texts = languages.suiting(VisitorLanguages.of(request));
        return Optional.of(new ReceivedPage(
                request, none -> page(request, texts), new ReceivedPage.Maker(writer, refusals, texts)));
    }

    private PageAnswer page(HttpRequest request, Texts texts) {
        String path = request.path();
        if (!request.isRead()) {
            return new PageAnswer.Redirect(path);
        }
        return path.equals(PATH)
                ? PageAnswer.show(pages.list(texts))
                : pages.find(path.substring(PATH.length() + 1), texts)
                        .map(PageAnswer::show)
                        .orElseGet(() -> refusals.missing(texts));
    }
}
