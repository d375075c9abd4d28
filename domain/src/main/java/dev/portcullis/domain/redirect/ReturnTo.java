package dev.portcullis.domain.redirect;

import dev.portcullis.domain.error.Refusals;
import dev.portcullis.ports.flow.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides where success may lead. Source: wire contract, core section 5.6; checklist F4.
 *
 * <p>An entry of the list allows everything below it; its host may begin with {@code *.}, which does not cover the host
 * itself. The service's own self-service pages are always allowed.
 */
public final class ReturnTo {
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
            Address.parse(entry).filter(address -> !address.host().equals("*")).ifPresent(addresses::add);
        }
        Address.parse(base + "/self-service").ifPresent(addresses::add);
        this.allowed = List.copyOf(addresses);
    }

    /** Refuse an address that is not allowed; an absent one is. */
    public void check(@Nullable String returnTo) {
        if (returnTo != null && !returnTo.isEmpty()) {
            resolve(returnTo);
        }
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

    private String resolve(String returnTo) {
        Address address = Address.parse(returnTo)
                .map(given -> given.orElse(standardAddress))
                .filter(full -> full.path().isEmpty() || full.path().startsWith("/"))
                .filter(full -> allowed.stream().anyMatch(full::isBelow))
                .orElseThrow(Refusals::returnToForbidden);
        boolean whole =
                Address.parse(returnTo).filter(given -> given.equals(address)).isPresent();
        return whole ? returnTo : address.scheme() + "://" + address.host() + address.path() + address.rest();
    }
}
