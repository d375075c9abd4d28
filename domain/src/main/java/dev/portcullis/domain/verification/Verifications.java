package dev.portcullis.domain.verification;

import dev.portcullis.domain.configuration.MailFlowSettings;
import dev.portcullis.domain.courier.Courier;
import dev.portcullis.domain.error.Refusals;
import dev.portcullis.domain.flow.FlowDesk;
import dev.portcullis.domain.flow.Opening;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.flow.ContinueWith;
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
import dev.portcullis.ports.secret.KeyedHash;
import dev.portcullis.ports.secret.SecretSource;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiContainer;
import dev.portcullis.ports.ui.UiNode;
import dev.portcullis.ports.verification.VerificationFlow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Starts the verification of an address as a consequence of another flow. Source: wire contract, recovery-verification 3.5. */
public final class Verifications {
    private static final int CODE_LENGTH = 6;

    private final MailFlowSettings settings;
    private final Duration codeLifespan;
    private final FlowDesk desk;
    private final SecretSource secrets;
    private final KeyedHash hash;
    private final Courier courier;
    private final Messages messages;
    private final String base;

    public Verifications(
            MailFlowSettings settings,
            Duration codeLifespan,
            FlowDesk desk,
            SecretSource secrets,
            KeyedHash hash,
            Courier courier,
            Messages messages,
            String base) {
        this.settings = settings;
        this.codeLifespan = codeLifespan;
        this.desk = desk;
        this.secrets = secrets;
        this.hash = hash;
        this.courier = courier;
        this.messages = messages;
        this.base = base;
    }

    /**
     * A verification that is to be kept together with its cause.
     *
     * @param identity whose address it is, the address marked as sent
     * @param page where a browser is shown the flow
     */
    public record Started(
            StoredIdentity identity,
            StoredFlow<VerificationFlow> flow,
            OutboxMessage message,
            String address,
            String page) {
        public ContinueWith forApp() {
            return new ContinueWith.ShowVerificationUi(flow.flow().id().toString(), address, null);
        }

        public ContinueWith forBrowser() {
            return new ContinueWith.ShowVerificationUi(flow.flow().id().toString(), address, page);
        }

        /** The step to show the flow, as errors carry it. */
        public Json asJson() {
            var shown = JsonObject.EMPTY
                    .with("id", Json.of(flow.flow().id().toString()))
                    .with("verifiable_address", Json.of(address))
                    .with("url", Json.of(page));
            return new JsonArray(List.of(JsonObject.of("action", Json.of("show_verification_ui"), "flow", shown)));
        }

        /** Keep the flow and its message; the identity is the caller's to keep. */
        public void keep(Stores stores) {
            stores.flows().insert(flow.with(FlowDesk.kept(flow.flow())));
            stores.outbox().insert(message);
        }
    }

    public boolean isEnabled() {
        return settings.enabled();
    }

    /** A verification of the first address that is not verified yet; empty when there is none, or verification is off. */
    public Optional<Started> ofUnverified(StoredIdentity identity, FlowType type, Caller caller) {
        return of(identity, type, caller, address -> !address.verified());
    }

    /** A verification of the first address that is new; empty when there is none, or verification is off. */
    public Optional<Started> ofPending(StoredIdentity identity, FlowType type, Caller caller) {
        return of(identity, type, caller, address -> address.status().equals(AddressStatus.PENDING));
    }

    private Optional<Started> of(
            StoredIdentity identity, FlowType type, Caller caller, Predicate<VerifiableAddress> qualifies) {
        return settings.enabled()
                ? identity.profile().verifiableAddresses().stream()
                        .filter(qualifies)
                        .findFirst()
                        .map(address -> start(identity, address, type, caller))
                : Optional.empty();
    }

    /** Whether any address of the identity is verified. @throws dev.portcullis.ports.error.FrontendException if it has none at all */
    public static boolean hasVerified(IdentityProfile identity) {
        if (identity.verifiableAddresses().isEmpty()) {
            throw Refusals.invalidConfiguration(
                    "The hook require_verified_address needs an identity schema with an address to verify.");
        }
        return identity.verifiableAddresses().stream().anyMatch(VerifiableAddress::verified);
    }

    private Started start(StoredIdentity identity, VerifiableAddress address, FlowType type, Caller caller) {
        Opening opening = desk.open(type, settings.lifespan(), caller);
        String code = secrets.digits(CODE_LENGTH);
        var flow = new VerificationFlow(
                opening.id(),
                type,
                opening.expiresAt(),
                opening.issuedAt(),
                caller.requestUrl(),
                Urls.parameter(caller.requestUrl(), "after_verification_return_to")
                        .orElse(null),
                settings.use(),
                form(opening, address, type),
                FlowState.SENT_EMAIL,
                null);
        var stored = new StoredFlow<>(flow, internal(opening, identity, address, code), 0);
        String page = Urls.withParameter(settings.uiUrl(), "flow", opening.id().toString());
        return new Started(
                marked(identity, address, opening.issuedAt()),
                stored,
                message(opening, identity, address, code),
                address.value(),
                page);
    }

    /** Only a keyed hash of the code is kept. */
    private JsonObject internal(Opening opening, StoredIdentity identity, VerifiableAddress address, String code) {
        return opening.internal()
                .with("identity", Json.of(identity.id().toString()))
                .with("address", Json.of(address.value()))
                .with("code", Json.of(hash.hash("verification-code", opening.id() + code)))
                .with(
                        "code_expires_at",
                        Json.of(opening.issuedAt().plus(codeLifespan).toEpochMilli()));
    }

    private static StoredIdentity marked(StoredIdentity identity, VerifiableAddress address, Instant now) {
        List<VerifiableAddress> addresses = identity.profile().verifiableAddresses().stream()
                .map(one -> one.equals(address) ? one.withStatus(AddressStatus.SENT, now) : one)
                .toList();
        var profile = identity.profile();
        return identity.withProfile(profile.withAddresses(addresses, profile.recoveryAddresses()));
    }

    private UiContainer form(Opening opening, VerifiableAddress address, FlowType type) {
        var nodes = new ArrayList<UiNode>();
        nodes.add(
                Nodes.node(NodeGroup.CODE, Input.of("method", InputType.HIDDEN).withValue(Json.of("code")), null));
        nodes.add(Nodes.node(
                NodeGroup.CODE, Input.of("code", InputType.TEXT).withRequired(true), messages.labelVerificationCode()));
        nodes.add(Nodes.method(NodeGroup.CODE, "code", messages.labelContinue()));
        if (!type.isApi()) {
            nodes.add(Nodes.csrf(opening.csrfToken()));
        }
        nodes.add(Nodes.submit(NodeGroup.CODE, address.via().value(), address.value(), messages.labelResendCode()));
        return Form.to(desk.action("verification", opening.id()), nodes)
                .tell(messages.verificationCodeSent())
                .done();
    }

    private OutboxMessage message(
            Opening opening, StoredIdentity identity, VerifiableAddress address, String code) {
        var data = JsonObject.EMPTY
                .with("to", Json.of(address.value()))
                .with("verification_code", Json.of(code))
                .with(
                        "verification_url",
                        Json.of(base + "/self-service/verification?code=" + code + "&flow=" + opening.id()));
        return courier.write(
                address.via(),
                address.value(),
                "verification_code_valid",
                data,
                identity.id(),
                opening.issuedAt());
    }
}
