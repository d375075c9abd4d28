package dev.portcullis.pages.session;

import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.error.Plain;
import dev.portcullis.pages.exchange.Page;
import dev.portcullis.pages.exchange.PageAnswer;
import dev.portcullis.pages.exchange.PageRequest;

/** Says that nobody is signed in any more. */
public final class SignedOutPage implements Page {
    private final String login;

    public SignedOutPage(PageSettings settings) {
        this.login = settings.urls().start("login", null);
    }

    @Override
    public PageAnswer answer(PageRequest request) {
        return PageAnswer.show(Plain.of(request.texts(), "signed-out", null, login));
    }
}
