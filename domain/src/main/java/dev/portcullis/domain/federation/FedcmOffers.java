package dev.portcullis.domain.federation;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.federation.CreateFedcmFlow;
import dev.portcullis.ports.federation.FedcmFlow;
import dev.portcullis.ports.federation.FedcmProvider;
import dev.portcullis.ports.federation.FederatedProvider;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.LoginApi;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.secret.SecretBox;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;
import java.util.Optional;

/**
 * Says what a browser needs to ask providers in a dialogue of its own. A flow offers there what its form has a button for. Source:
 * docs/contract/federation.md, "The browser's own dialogue"; W3C, Federated Credential Management API.
 */
public final class FedcmOffers {
    private final Providers providers;
    private final LoginApi logins;
    private final SecretBox box;
    private final FlowSupport support;

    /** @param logins begins logins @param box seals nonces */
    public FedcmOffers(Providers providers, LoginApi logins, SecretBox box, FlowSupport support) {
        this.providers = providers;
        this.logins = logins;
        this.box = box;
        this.support = support;
    }

    /** Whether any provider can be asked so. */
    public boolean areMade() {
        return !providers.dialogues().isEmpty();
    }

    void requireMade() {
        if (!areMade()) {
            throw FrontendErrors.notFound("Browsers do not hand over tokens of providers here.");
        }
    }

    Answer<FedcmFlow> of(CreateFedcmFlow request) {
        requireMade();
        FlowId begun = request.flow();
        return begun == null
                ? begin(request.caller())
                : Answer.ok(offer(fetched(begun, request.caller()), request.caller()));
    }

    private Answer<FedcmFlow> begin(Caller caller) {
        Answer<LoginFlow> begun = logins.createBrowserLoginFlowWithHttpInfo(
                new CreateBrowserLoginFlow(caller.withKind(Caller.Kind.SINGLE_PAGE_APP)));
        Caller owner = caller.withCookies(caller.cookies().after(begun.cookies()));
        StoredFlow<LoginFlow> stored =
                support.flows().require(LoginFlow.class, begun.require().id());
        return Answer.ok(offer(stored, owner)).withCookies(begun.cookies());
    }

    private StoredFlow<? extends Flow> fetched(FlowId id, Caller caller) {
        boolean isLogin = support.flows().find(LoginFlow.class, id).isPresent();
        StoredFlow<? extends Flow> stored = isLogin
                ? support.fetched(LoginFlow.class, FlowKind.LOGIN, id, caller)
                : support.fetched(RegistrationFlow.class, FlowKind.REGISTRATION, id, caller);
        if (stored.flow().type().isApi()) {
            throw FrontendErrors.badRequest("This flow belongs to an app, which has no browser to ask.");
        }
        return stored;
    }

    private FedcmFlow offer(StoredFlow<? extends Flow> stored, Caller owner) {
        FlowKind kind = stored.flow() instanceof LoginFlow ? FlowKind.LOGIN : FlowKind.REGISTRATION;
        int attempt = FedcmAttempts.of(stored);
        List<FedcmProvider> all = offered(stored.flow()).stream()
                .map(one -> described(one, new FedcmNonce(kind, stored.flow().id(), attempt, one.id())))
                .toList();
        return new FedcmFlow(support.binding().token(owner), all);
    }

    private FedcmProvider described(FederatedProvider provider, FedcmNonce nonce) {
        FederatedProvider.Dialogue dialogue = Providers.dialogue(provider);
        return new FedcmProvider(
                dialogue.clientId(), dialogue.configUrl(), null, List.of(), null, nonce.sealed(box), JsonObject.EMPTY);
    }

    private List<FederatedProvider> offered(Flow flow) {
        return providers.dialogues().stream()
                .filter(one -> hasButton(flow, one.id()))
                .toList();
    }

    /** The provider that a flow offers by this name; empty when it does not. */
    Optional<FederatedProvider> find(Flow flow, String id) {
        return offered(flow).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static boolean hasButton(Flow flow, String provider) {
        return flow.ui().nodes().stream().anyMatch(node -> isButton(node, provider));
    }

    private static boolean isButton(UiNode node, String provider) {
        return node.group().equals(NodeGroup.OIDC)
                && node.attributes() instanceof Input input
                && input.name().equals("provider")
                && Json.of(provider).equals(input.value());
    }
}
