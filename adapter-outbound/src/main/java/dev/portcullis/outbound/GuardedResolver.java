package dev.portcullis.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a name up once, for one connection: what is checked here is what is connected to. If one of a name's addresses is private
 * none of them is used.
 */
final class GuardedResolver implements DnsResolver {
    private final DnsResolver names;

    GuardedResolver(DnsResolver names) {
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        if (Arrays.stream(found).anyMatch(PrivateNetworks::contain)) {
            throw new RefusedAddress();
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    /** A name leads into a private network. */
    static final class RefusedAddress extends UnknownHostException {
        private static final long serialVersionUID = 1L;
    }
}
