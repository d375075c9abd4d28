package dev.portcullis.domain.federation;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.federation.ProviderFailed;
import java.util.function.Supplier;

/** What clients are told of providers that fail. Source: docs/contract/federation.md, "When a provider fails". */
final class ProviderFailures {
    private ProviderFailures() {}

    /** Ask a provider; whatever fails is told as an error. */
    static <T> T told(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProviderFailed failed) {
            throw error(failed);
        }
    }

    static FrontendException error(ProviderFailed failed) {
        String why = String.valueOf(failed.getMessage());
        return switch (failed.kind()) {
            case UNTRUSTED -> FrontendErrors.badRequest(why);
            case UNAVAILABLE -> FrontendErrors.internal(null);
            case UPSTREAM -> FrontendErrors.upstream(why);
            case MISCONFIGURED -> FrontendErrors.invalidConfiguration(why);
            case FORBIDDEN -> FrontendErrors.forbidden(why);
        };
    }
}
