package dev.portcullis.domain.redirect;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides where success may lead. Source: docs/contract/return-to.md; docs/security.md, F4.
 *
 * <p>An entry of the list allows everything below it: the same scheme, host and port, and a path that begins with the segments
 * of its own once dots are resolved. Its host may begin with {@code *.}, which does not cover the host itself; whether that
 * lets strangers in is asked where the configuration is read. The service's own self-service pages are always allowed.
 */
public final class ReturnTo {
    /** The parameter that says where a verification leads that follows a flow. */
    public static final String AFTER_VERIFICATION = "after_verification_return_to";

    private final String standard;
    private final Address standardAddress;
    private final List<Address> allowed;

    /**
     * @param standard where people are led when nothing else is asked for
     * @param allowed the configured list
     * @param base the public address without a slash at its end
     */
    public ReturnTo(String standard, List<String> allowed, String base) {
        this.standard = standard;
        this.standardAddress = Address.parse(standard)
                .orElseThrow(() -> new IllegalArgumentException(
                        "selfservice.default_browser_return_url: '" + standard + "' is no address"));
        var addresses = new ArrayList<Address>();
        for (String entry : allowed) {
            allowedBy(entry).ifPresent(addresses::add);
        }
        Address.parse(base + "/self-service").ifPresent(addresses::add);
        this.allowed = List.copyOf(addresses);
    }

    private static Optional<Address> allowedBy(String entry) {
        return Address.parse(entry).filter(address -> !address.isBarren());
    }

    /** Whether an entry of the list can allow anything at all: those that cannot are told at the start. */
    public static boolean canAllow(String entry) {
        return allowedBy(entry).isPresent();
    }

    /** The name behind the {@code *.} of an entry's host, without its port, as DNS has it; empty when it has no {@code *}. */
    public static Optional<String> wildcardOf(String entry) {
        return allowedBy(entry)
                .map(Address::host)
                .filter(host -> host.startsWith("*."))
                .map(host -> host.substring(2).replaceFirst(":[0-9]*$", ""));
    }

    /** The origin of an entry that is nothing else, as browsers write it; empty when it is more, or no origin. */
    public static Optional<String> originOf(String entry) {
        return allowedBy(entry)
                .filter(address -> address.path().isEmpty() && address.rest().isEmpty())
                .map(address -> address.scheme() + "://" + address.hostWithoutStandardPort());
    }

    /** Refuse an address that is not allowed; an absent one is. */
    public void check(@Nullable String returnTo) {
        if (returnTo != null && !returnTo.isEmpty()) {
            resolve(returnTo);
        }
    }

    /** The same of a flow that a verification may follow: where that leads is asked for in the address of its start. */
    public void check(@Nullable String returnTo, Caller caller) {
        check(returnTo);
        check(Urls.parameter(caller.requestUrl(), AFTER_VERIFICATION).orElse(null));
    }

    /** Whether an address is allowed. */
    public boolean allows(String target) {
        return find(target).isPresent();
    }

    /** Where a start of a flow with this parameter leads when there is nothing to do. */
    public String orStandard(@Nullable String returnTo) {
        return returnTo == null || returnTo.isEmpty() ? standard : resolve(returnTo);
    }

    /** Where a flow leads: where its start asked for, else the configured place, else the default. */
    public String of(Flow flow, @Nullable String configured) {
        return asked(flow).map(this::resolve).orElseGet(() -> configured == null ? standard : configured);
    }

    /** Where the flow's start asked to be led. */
    public static Optional<String> asked(Flow flow) {
        return Optional.ofNullable(flow.returnTo()).filter(text -> !text.isEmpty());
    }

    public String standard() {
        return standard;
    }

    private Optional<Address> find(String returnTo) {
        return Address.parseTarget(returnTo)
                .map(given -> given.orElse(standardAddress))
                .filter(full -> full.path().isEmpty() || full.path().startsWith("/"))
                .filter(full -> allowed.stream().anyMatch(full::isBelow));
    }

    private String resolve(String returnTo) {
        Address address = find(returnTo).orElseThrow(FrontendErrors::returnToForbidden);
        // A name beyond ASCII goes out as DNS has it: not every client maps it alike.
        boolean whole = returnTo.toLowerCase(Locale.ROOT).contains(address.host())
                && Address.parse(returnTo)
                        .filter(given -> given.equals(address))
                        .isPresent();
        return whole ? returnTo : address.scheme() + "://" + address.host() + address.path() + address.rest();
    }
}
