package dev.portcullis.embedded.configuration;

import dev.portcullis.outbound.AddressRules;
import java.util.stream.Stream;

/** Which other servers may be called: {@code clients.http}. */
final class CallableAddresses {
    private CallableAddresses() {}

    static AddressRules of(Settings settings) {
        // The operator's own OAuth 2.0 server is in a private network more often than not.
        Stream<String> oauth2 = OAuth2Section.read(settings).map(server -> server.url() + "**").stream();
        return new AddressRules(
                settings.flag("clients.http.disallow_private_ip_ranges"),
                Stream.concat(settings.texts("clients.http.private_ip_exception_urls").stream(), oauth2)
                        .toList());
    }
}
