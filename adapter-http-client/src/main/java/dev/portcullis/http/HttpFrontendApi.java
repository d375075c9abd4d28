package dev.portcullis.http;

import dev.portcullis.http.error.HttpErrorApi;
import dev.portcullis.http.exchange.BaseUrl;
import dev.portcullis.http.exchange.Exchange;
import dev.portcullis.http.exchange.Limits;
import dev.portcullis.http.federation.HttpFederationApi;
import dev.portcullis.http.login.HttpLoginApi;
import dev.portcullis.http.logout.HttpLogoutApi;
import dev.portcullis.http.recovery.HttpRecoveryApi;
import dev.portcullis.http.registration.HttpRegistrationApi;
import dev.portcullis.http.session.HttpSessionApi;
import dev.portcullis.http.settings.HttpSettingsApi;
import dev.portcullis.http.verification.HttpVerificationApi;
import dev.portcullis.http.webauthn.HttpWebAuthnApi;
import dev.portcullis.ports.ComposedFrontendApi;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * {@link dev.portcullis.ports.FrontendApi} of a server elsewhere that speaks the contract.
 *
 * <pre>{@code
 * try (var api = HttpFrontendApi.at(URI.create("https://id.example.org")).build()) {
 *     var flow = api.createNativeLoginFlow(new CreateNativeLoginFlow(Caller.nativeApp()));
 * }
 * }</pre>
 *
 * <p>What a caller is goes over with each request: cookies, tokens, origin, user agent. What an answer does to the caller
 * comes back as data: no redirect is followed, no cookie is kept. A refusal is a {@link
 * dev.portcullis.ports.error.FrontendException}, all else that goes wrong a {@link
 * dev.portcullis.http.exchange.TransportFailure}. A connection that is refused is tried again shortly, and so is reading
 * that broke; nothing else is sent twice.
 *
 * <p>Safe for use by many threads, virtual ones included. Make one and keep it.
 */
public final class HttpFrontendApi extends ComposedFrontendApi implements AutoCloseable {
    private final Exchange exchange;

    private HttpFrontendApi(Exchange exchange) {
        super(
                new HttpLoginApi(exchange),
                new HttpRegistrationApi(exchange),
                new HttpSettingsApi(exchange),
                new HttpRecoveryApi(exchange),
                new HttpVerificationApi(exchange),
                new HttpLogoutApi(exchange),
                new HttpSessionApi(exchange),
                new HttpFederationApi(exchange),
                new HttpErrorApi(exchange),
                new HttpWebAuthnApi(exchange));
        this.exchange = exchange;
    }

    /**
     * Begin with where the server is.
     *
     * @param baseUrl what comes before {@code /self-service}
     * @throws IllegalArgumentException if it is no absolute http or https address, or holds credentials, query or fragment
     */
    public static Builder at(URI baseUrl) {
        return new Builder(BaseUrl.of(baseUrl), Limits.USUAL, null, null);
    }

    /** Close the connections that this opened; a client that was given stays open. Asking afterwards is an {@link IllegalStateException}. */
    @Override
    public void close() {
        exchange.close();
    }

    /** What may be set before asking. Immutable: each method gives another one. */
    public static final class Builder {
        private final BaseUrl base;
        private final Limits limits;
        private final @Nullable SSLContext tls;
        private final @Nullable CloseableHttpClient client;

        private Builder(BaseUrl base, Limits limits, @Nullable SSLContext tls, @Nullable CloseableHttpClient client) {
            this.base = base;
            this.limits = limits;
            this.tls = tls;
            this.client = client;
        }

        /** How long one attempt to connect may take; two seconds unless set. Does not apply to a client that was given. */
        public Builder connectTimeout(Duration timeout) {
            return with(limits.withConnectTimeout(timeout));
        }

        /** How long an operation may take in all, to the last byte of its answer; ten seconds unless set. */
        public Builder responseTimeout(Duration timeout) {
            return with(limits.withResponseTimeout(timeout));
        }

        /** How many connections are open at once; 64 unless set. Does not apply to a client that was given. */
        public Builder maxConnections(int count) {
            return with(limits.withMaxConnections(count));
        }

        /**
         * How often an operation is sent at most; three times unless set, one turns repeating off. Only a refused connection
         * and reading that broke are tried again, after 50 ms and then 200 ms, and never past the response timeout.
         */
        public Builder maxAttempts(int count) {
            return with(limits.withMaxAttempts(count));
        }

        /** How many bytes an answer's body may have; 4 MiB unless set. */
        public Builder maxAnswerBytes(int count) {
            return with(limits.withMaxAnswerBytes(count));
        }

        /**
         * Tell the server the caller's address in this header, for instance {@code X-Forwarded-For}; nothing is told unless
         * set. Only for servers that trust this program to say so.
         */
        public Builder forwardAddressAs(String header) {
            return with(limits.withForwardAddressAs(header));
        }

        /**
         * Whom to trust, and which key to show, over https; as the JDK does unless set. Does not apply to a client that was
         * given.
         */
        public Builder tls(SSLContext context) {
            return new Builder(base, limits, context, client);
        }

        /**
         * Send by a client of your own, with its connections, proxy and TLS; it stays open. Choose one without automatic
         * retries: what is sent twice is decided here.
         */
        public Builder httpClient(CloseableHttpClient given) {
            return new Builder(base, limits, tls, given);
        }

        public HttpFrontendApi build() {
            return new HttpFrontendApi(
                    client == null ? new Exchange(base, limits, tls) : new Exchange(base, limits, client));
        }

        private Builder with(Limits changed) {
            return new Builder(base, changed, tls, client);
        }
    }
}
