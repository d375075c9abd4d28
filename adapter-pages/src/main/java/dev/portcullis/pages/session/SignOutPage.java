package dev.portcullis.pages.session;

import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.error.Plain;
import dev.portcullis.pages.exchange.Page;
import dev.portcullis.pages.exchange.PageAnswer;
import dev.portcullis.pages.exchange.PageRequest;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.logout.CreateBrowserLogoutFlow;
import dev.portcullis.ports.logout.LogoutApi;

/** Asks whether to sign out; the button carries the session's own token, so that no other site can press it. */
public final class SignOutPage implements Page {
    private static final int NOT_SIGNED_IN = 401;

    private final LogoutApi api;
    private final PageUrls urls;

    public SignOutPage(LogoutApi api, PageSettings settings) {
        this.api = api;
        this.urls = settings.urls();
    }

    @Override
    public PageAnswer answer(PageRequest request) {
        try {
            String address = api.createBrowserLogoutFlow(new CreateBrowserLogoutFlow(
                            request.parameter("return_to").orElse(null), request.caller()))
                    .logoutUrl();
            // A form of ours was pressed: nothing is left to ask.
            return request.posted()
                    ? new PageAnswer.Redirect(address)
                    : PageAnswer.show(Plain.of(request.texts(), "sign-out", null, address));
        } catch (FrontendException refused) {
            if (refused.error().status() == NOT_SIGNED_IN) {
                return new PageAnswer.Redirect(urls.link(PageUrls.SIGNED_OUT));
            }
            throw refused;
        }
    }
}
