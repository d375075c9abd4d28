package dev.portcullis.breach;

import dev.portcullis.ports.credential.BreachLookup;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.outbound.OutboundClient;
import dev.portcullis.ports.secret.PlainHash;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HexFormat;

/**
 * Asks a range service: only the first five hexadecimal digits of a password's SHA-1 leave, and the answer holds hundreds of
 * endings. Answers are kept for an hour. A service that does not answer holds nobody up: after two failures it is not asked for
 * half a minute. Safe for use by many threads. Source: docs/contract/passwords.md, "Breaches".
 */
public final class PwnedPasswords implements BreachLookup {
    private static final int PREFIX = 5;

    private final URI base;
    private final RangeClient client;
    private final RangeCache cache;
    private final CircuitBreaker breaker;

    /**
     * @param host the service's name; the connection is always TLS
     * @param client calls it
     */
    public PwnedPasswords(String host, OutboundClient client) {
        this(address(host), client);
    }

    /**
     * @param base the service's address, for instance {@code https://api.pwnedpasswords.com}
     * @param client calls it
     */
    public PwnedPasswords(URI base, OutboundClient client) {
        this(base, RangeLimits.standard(), client, InstantSource.system());
    }

    PwnedPasswords(URI base, RangeLimits limits, OutboundClient outbound, InstantSource time) {
        this.base = URI.create(base.toString().replaceFirst("/$", ""));
        client = new RangeClient(limits, outbound);
        cache = new RangeCache(time);
        breaker = new CircuitBreaker("the breach look-up at " + base.getHost(), limits.connect(), time);
    }

    static URI address(String host) {
        return URI.create("https://" + host);
    }

    @Override
    public long timesSeen(Password password) {
        String hash = sha1(password.value());
        Range range = cache.get(hash.substring(0, PREFIX), this::fetch);
        return range.timesSeen(hash.substring(PREFIX));
    }

    private static String sha1(String text) {
        return HexFormat.of().withUpperCase().formatHex(PlainHash.sha1(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Range fetch(String prefix) {
        return breaker.ask(() -> client.fetch(URI.create(base + "/range/" + prefix)));
    }

    /** Whether the service answered lately, as far as it was asked; while it does not, nobody waits for it. */
    public boolean isAnswering() {
        return breaker.isClosed();
    }
}
