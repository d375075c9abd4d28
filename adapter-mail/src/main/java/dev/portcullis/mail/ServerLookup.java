package dev.portcullis.mail;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the address of a mail server, and refuses those that may not be called. Safe for use by many threads. Source:
 * docs/contract/configuration.md, "Calls to other servers".
 */
public final class ServerLookup {
    /** Leads to any mail server. */
    public static final ServerLookup OPEN = new ServerLookup(null, InetAddress::getAllByName);

    private final @Nullable Predicate<InetAddress> refused;
    private final Names names;

    /** Who knows the addresses of a name. */
    @FunctionalInterface
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    ServerLookup(@Nullable Predicate<InetAddress> refused, Names names) {
        this.refused = refused;
        this.names = names;
    }

    /** Leads to no mail server that has such an address, even if it has others, too. */
    public static ServerLookup refusing(Predicate<InetAddress> refused) {
        return new ServerLookup(refused, InetAddress::getAllByName);
    }

    /**
     * What to connect to. Where addresses are refused it is an address that was checked, so that the name cannot stand for another
     * one a moment later.
     *
     * @throws RefusedAddress if the host may not be called
     */
    String address(String host) throws UnknownHostException {
        Predicate<InetAddress> rule = refused;
        if (rule == null) {
            return host;
        }
        InetAddress[] found = names.addresses(host);
        if (Arrays.stream(found).anyMatch(rule)) {
            throw new RefusedAddress();
        }
        return found[0].getHostAddress();
    }

    /** A mail server is where none may be called. */
    static final class RefusedAddress extends UnknownHostException {
        private static final long serialVersionUID = 1L;
    }
}
