package dev.portcullis.domain.verification;

import dev.portcullis.domain.configuration.MailFlowSettings;
import dev.portcullis.domain.courier.Outgoing;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.CsrfRotation;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.flow.MailedStart;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.hook.BuiltInHook;
import dev.portcullis.domain.hook.HookList;
import dev.portcullis.domain.identity.VerifiableAddresses;
import dev.portcullis.domain.method.Remembered;
import dev.portcullis.domain.method.Reply;
import dev.portcullis.domain.redirect.ReturnTo;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.identity.AddressStatus;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.verification.VerificationFlow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Starts the verification of addresses as a consequence of another flow. Source: docs/contract/verification.md, "Started by
 * other flows".
 */
public final class Verifications {
    private static final String TARGET = "return_to";

    private final MailFlowSettings settings;
    private final boolean all;
    private final VerificationMethods methods;
    private final FlowSupport support;
    private final Flows flows;

    /** @param all whether every address is served and shown, {@code feature_flags.legacy_continue_with_verification_ui}; else the first */
    public Verifications(MailFlowSettings settings, boolean all, VerificationMethods methods, FlowSupport support) {
        this.settings = settings;
        this.all = all;
        this.methods = methods;
        this.support = support;
        this.flows = support.flows();
    }

    /** A verification that is to be kept together with its cause. @param page where a browser is shown the flow */
    public record Verification(
            StoredFlow<VerificationFlow> flow, List<Outgoing> messages, String address, String page) {
        ContinueWith forApp() {
            return new ContinueWith.ShowVerificationUi(flow.flow().id().toString(), address, null);
        }

        ContinueWith forBrowser() {
            return new ContinueWith.ShowVerificationUi(flow.flow().id().toString(), address, page);
        }
    }

    /**
     * The verifications that one flow starts; may be none.
     *
     * @param identity whose addresses they are, the addresses marked as mailed
     */
    public record Started(StoredIdentity identity, List<Verification> each) {
        public boolean isEmpty() {
            return each.isEmpty();
        }

        public List<ContinueWith> forApp() {
            return each.stream().map(Verification::forApp).toList();
        }

        public List<ContinueWith> forBrowser() {
            return each.stream().map(Verification::forBrowser).toList();
        }

        /** Where a browser is shown the first of them; empty when there is none. */
        public Optional<String> page() {
            return each.stream().findFirst().map(Verification::page);
        }

        /** The steps to show the flows, as errors carry them. */
        public Json asJson() {
            return new JsonArray(each.stream().map(Started::asJson).toList());
        }

        private static Json asJson(Verification one) {
            var shown = JsonObject.EMPTY
                    .with("id", Json.of(one.flow().flow().id().toString()))
                    .with("verifiable_address", Json.of(one.address()))
                    .with("url", Json.of(one.page()));
            return JsonObject.of("action", Json.of("show_verification_ui"), "flow", shown);
        }
    }

    /** Keep the flows and their messages; the identity is the caller's to keep. */
    public void keep(Stores stores, Started started) {
        keep(stores, started, internal -> internal);
    }

    /** The same with more to be kept with the flows. @param more adds to what is kept with each */
    public void keep(Stores stores, Started started, UnaryOperator<JsonObject> more) {
        for (Verification one : started.each()) {
            StoredFlow<VerificationFlow> flow = one.flow();
            stores.flows().insert(flow.with(Flows.kept(flow.flow()), more.apply(flow.internal())));
            one.messages().forEach(message -> support.courier().keep(stores, message));
        }
    }

    /** Whether clients are told of the flows. @param hooks those that run after the flow that started them */
    public boolean areShown(HookList hooks) {
        return all || hooks.has(BuiltInHook.SHOW_VERIFICATION_UI);
    }

    /** Whom the flows belong to. @param changed the browser's new secret, where the flow that starts them changes it */
    public record Browser(Caller caller, @Nullable CsrfRotation changed) {
        public static Browser of(Caller caller) {
            return new Browser(caller, null);
        }

        private NewFlow open(Flows flows, FlowType type, Duration lifespan) {
            return changed == null || type.isApi()
                    ? flows.open(type, lifespan, caller)
                    : flows.open(type, lifespan, changed);
        }
    }

    /** Verifications of what is not verified yet: the first address, or each. */
    public Started ofUnverified(StoredIdentity identity, Flow parent, Browser browser) {
        return of(identity, parent, browser, address -> !address.verified());
    }

    /** Verifications of what is new: the first address, or each. */
    public Started ofPending(StoredIdentity identity, Flow parent, Browser browser) {
        return of(identity, parent, browser, address -> address.status().equals(AddressStatus.PENDING));
    }

    /** A verification of an address that is to be the identity's own once it is proven, whatever else is not verified yet. */
    public Started ofNew(StoredIdentity owner, VerifiableAddress address, Flow parent, Browser browser) {
        VerificationMethod method = methods.standard()
                .filter(usual -> settings.enabled())
                .orElseThrow(() -> FrontendErrors.invalidConfiguration(
                        "The hook verify_new_address needs selfservice.flows.verification.enabled."));
        return new Started(owner, List.of(start(method, owner, address, parent, browser)));
    }

    private Started of(StoredIdentity identity, Flow parent, Browser browser, Predicate<VerifiableAddress> qualifies) {
        Optional<VerificationMethod> method = settings.enabled() ? methods.standard() : Optional.empty();
        StoredIdentity marked = identity;
        var each = new ArrayList<Verification>();
        if (method.isPresent()) {
            for (VerifiableAddress address : wanted(identity, qualifies)) {
                each.add(start(method.get(), identity, address, parent, browser));
                marked =
                        VerifiableAddresses.mailed(marked, address, flows.now()).orElse(marked);
            }
        }
        return new Started(marked, each);
    }

    private List<VerifiableAddress> wanted(StoredIdentity identity, Predicate<VerifiableAddress> qualifies) {
        return identity.profile().verifiableAddresses().stream()
                .filter(qualifies)
                .limit(all ? Long.MAX_VALUE : 1)
                .toList();
    }

    /** Whether any address of the identity is verified. @throws dev.portcullis.ports.error.FrontendException if it has none at all */
    public static boolean hasVerified(IdentityProfile identity) {
        if (identity.verifiableAddresses().isEmpty()) {
            throw FrontendErrors.invalidConfiguration(
                    "The hook require_verified_address needs an identity schema with an address to verify.");
        }
        return identity.verifiableAddresses().stream().anyMatch(VerifiableAddress::verified);
    }

    private Verification start(
            VerificationMethod method, StoredIdentity owner, VerifiableAddress address, Flow parent, Browser browser) {
        NewFlow opening = browser.open(flows, parent.type(), settings.lifespan());
        String requestUrl = startedBy(String.valueOf(parent.requestUrl()));
        Reply begun = method.begin(
                opening,
                VerificationMails.recipient(owner, address),
                support.mailOrigin(parent, browser.caller()).begunBy(requestUrl));
        JsonObject internal = Remembered.into(opening.internal(), begun.trace().after());
        return new Verification(
                new StoredFlow<>(sent(opening, requestUrl, method, begun), internal, 0),
                parent instanceof SettingsFlow ? forOwner(begun.messages()) : begun.messages(),
                address.value(),
                Urls.withParameter(settings.uiUrl(), "flow", opening.id().toString()));
    }

    private VerificationFlow sent(NewFlow opening, String requestUrl, VerificationMethod method, Reply begun) {
        var form = Form.to(flows.action(FlowKind.VERIFICATION, opening.id()), List.of());
        var asked = new MailedStart.Asked(
                requestUrl,
                Urls.parameter(requestUrl, TARGET)
                        .filter(support.returnTo()::allows)
                        .orElse(null));
        var ui = begun.changes().apply(form).done();
        return VerificationStart.made(opening, asked, method.name(), ui, FlowState.SENT_EMAIL);
    }

    private static List<Outgoing> forOwner(List<Outgoing> messages) {
        return messages.stream().map(Outgoing::forOwner).toList();
    }

    /** The parent's address; where it asked to be led after a verification takes the place of where it led itself. */
    private static String startedBy(String parent) {
        return Urls.parameter(parent, ReturnTo.AFTER_VERIFICATION)
                .map(target -> Urls.withParameter(
                        Urls.withoutParameter(Urls.withoutParameter(parent, ReturnTo.AFTER_VERIFICATION), TARGET),
                        TARGET,
                        target))
                .orElse(parent);
    }
}
