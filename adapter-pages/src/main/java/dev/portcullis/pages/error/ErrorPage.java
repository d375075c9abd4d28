package dev.portcullis.pages.error;

import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.exchange.Page;
import dev.portcullis.pages.exchange.PageAnswer;
import dev.portcullis.pages.exchange.PageModel;
import dev.portcullis.pages.exchange.PageRequest;
import dev.portcullis.ports.error.ErrorApi;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.error.GetFlowError;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.SessionApi;

/** Shows the error that a browser was led away with. */
public final class ErrorPage implements Page {
    private static final int REFUSED = 400;

    private final ErrorApi api;
    private final Visitors visitors;
    private final PageUrls urls;
    private final ErrorPageModels models;

    public ErrorPage(ErrorApi api, SessionApi sessions, PageUrls urls) {
        this.api = api;
        this.visitors = new Visitors(sessions);
        this.urls = urls;
        this.models = new ErrorPageModels(urls);
    }

    @Override
    public PageAnswer answer(PageRequest request) {
        String id = request.parameter("id").orElse("");
        JsonObject error =
                api.getFlowError(new GetFlowError(id, request.caller())).error();
        return visitors.areBeyond(error.text("id").map(ErrorId::new), request)
                ? new PageAnswer.Redirect(urls.home())
                : PageAnswer.show(screen(request, error));
    }

    private PageModel screen(PageRequest request, JsonObject error) {
        String reason = error.text("reason").or(() -> error.text("message")).orElse(null);
        return models.of(request.texts(), error.text("id").orElse(null), status(error), reason);
    }

    private static int status(JsonObject error) {
        return error.members().get("code") instanceof JsonNumber(var code) ? code.intValue() : REFUSED;
    }
}
