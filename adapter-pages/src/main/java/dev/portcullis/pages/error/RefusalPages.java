package dev.portcullis.pages.error;

import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.exchange.PageAnswer;
import dev.portcullis.pages.exchange.PageModel;
import dev.portcullis.pages.text.Texts;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.GenericError;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a visitor is shown, or where they are led, when an operation refuses. */
public final class RefusalPages {
    private final PageUrls urls;
    private final ErrorPageModels models;

    public RefusalPages(PageUrls urls) {
        this.urls = urls;
        this.models = new ErrorPageModels(urls);
    }

    /**
     * @param flow the name of the flow that was asked for; null for other pages
     * @param address the whole address that was asked for
     */
    public PageAnswer of(FrontendError error, @Nullable String flow, String address, Texts texts) {
        Optional<String> detour = error.redirectBrowserTo();
        if (detour.isPresent()) {
            return new PageAnswer.Redirect(detour.get());
        }
        return switch (error.status()) {
            case 401 -> new PageAnswer.Redirect(urls.start("login", address));
            case 404, 410 -> flow == null ? shown(error, texts) : startOver(error, flow);
            default -> isSignedIn(error) ? new PageAnswer.Redirect(urls.home()) : shown(error, texts);
        };
    }

    // The start that the answer names keeps where the flow was to lead.
    private PageAnswer startOver(FrontendError error, String flow) {
        return new PageAnswer.Redirect(generic(error)
                .flatMap(generic -> generic.details().text("redirect_to"))
                .filter(start -> start.startsWith(urls.api() + "/"))
                .orElseGet(() -> urls.start(flow, null)));
    }

    private static boolean isSignedIn(FrontendError error) {
        return error.id().filter(ErrorId.SESSION_ALREADY_AVAILABLE::equals).isPresent();
    }

    private PageAnswer shown(FrontendError error, Texts texts) {
        String id = error.id().map(ErrorId::value).orElse(null);
        String reason = generic(error).map(GenericError::reason).orElse(null);
        return new PageAnswer.Rendered(error.status(), models.of(texts, id, error.status(), reason));
    }

    private static Optional<GenericError> generic(FrontendError error) {
        return switch (error) {
            case FrontendError.Refused refused -> Optional.of(refused.error());
            case FrontendError.LocationChangeRequired change -> Optional.of(change.error());
            case FrontendError.FlowOver over -> Optional.of(over.error());
            case FrontendError.FlowRefused none -> Optional.empty();
        };
    }

    /** There is no page of this address. */
    public PageAnswer missing(Texts texts) {
        return plain(404, texts);
    }

    /** The request did not come from one of our own pages. */
    public PageAnswer forged(Texts texts) {
        PageModel screen = models.of(texts, ErrorId.SECURITY_CSRF_VIOLATION.value(), 403, null);
        return new PageAnswer.Rendered(403, screen);
    }

    /** Something failed that is not the visitor's doing; no detail is told. */
    public PageAnswer broken(Texts texts) {
        return plain(500, texts);
    }

    /** Something that is needed gives no answer at the moment. */
    public PageAnswer unavailable(Texts texts) {
        return plain(503, texts);
    }

    private PageAnswer plain(int status, Texts texts) {
        return new PageAnswer.Rendered(status, models.of(texts, null, status, null));
    }
}
