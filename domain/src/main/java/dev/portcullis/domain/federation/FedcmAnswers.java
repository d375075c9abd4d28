package dev.portcullis.domain.federation;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.federation.ProviderReturn;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers somebody who came back, as a login does. Where a login says nothing, as of a registration that asks for more, scripts
 * are told where to go. Source: docs/contract/federation.md, "The browser's own dialogue".
 */
public final class FedcmAnswers {
    private final String registrationPage;
    private final String afterwards;

    /** @param registrationPage where registrations are shown @param afterwards where to go where nothing else says so */
    public FedcmAnswers(String registrationPage, String afterwards) {
        this.registrationPage = registrationPage;
        this.afterwards = afterwards;
    }

    Answer<SuccessfulNativeLogin> of(Caller caller, Supplier<Answer<ProviderReturn>> arrival) {
        try {
            return shown(arrival.get());
        } catch (FrontendException refused) {
            throw !caller.isPage()
                            && refused.error() instanceof FrontendError.FlowRefused(int status, RegistrationFlow asks)
                    ? elsewhere(asks).withCookies(refused.cookies())
                    : refused;
        }
    }

    private FrontendException elsewhere(RegistrationFlow asks) {
        return FrontendErrors.locationChange(
                Urls.withParameter(registrationPage, "flow", asks.id().toString()));
    }

    private Answer<SuccessfulNativeLogin> shown(Answer<ProviderReturn> answer) {
        SuccessfulNativeLogin login = switch (answer.value()) {
            case ProviderReturn.SignedIn(SuccessfulNativeLogin in) -> in;
            case ProviderReturn.SignedUp(SuccessfulNativeRegistration up) -> signedIn(answer, up);
            case null, default -> null;
        };
        return new Answer<>(answer.status(), login, answer.location(), answer.cookies(), answer.headers());
    }

    private SuccessfulNativeLogin signedIn(Answer<?> answer, SuccessfulNativeRegistration up) {
        if (up.session() == null) {
            throw FrontendErrors.locationChange(next(up)).withCookies(answer.cookies());
        }
        return new SuccessfulNativeLogin(up.sessionToken(), up.session(), up.continueWith());
    }

    private String next(SuccessfulNativeRegistration up) {
        return up.continueWith().stream()
                .map(FedcmAnswers::address)
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse(afterwards);
    }

    private static String address(ContinueWith next) {
        return switch (next) {
            case ContinueWith.RedirectBrowserTo(String address) -> address;
            case ContinueWith.ShowVerificationUi(String flow, String to, @Nullable String url) ->
                url == null ? "" : url;
            default -> "";
        };
    }
}
