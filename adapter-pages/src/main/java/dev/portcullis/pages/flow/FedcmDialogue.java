package dev.portcullis.pages.flow;

import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.exchange.PageModel;
import dev.portcullis.pages.template.TemplateModel;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.federation.CreateFedcmFlow;
import dev.portcullis.ports.federation.FedcmFlow;
import dev.portcullis.ports.federation.FedcmProvider;
import dev.portcullis.ports.federation.FederationApi;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.ui.NodeGroup;
import java.util.List;
import java.util.Optional;

/**
 * The button by which a browser asks providers in a dialogue of its own. Our script shows it where the browser can; everybody else has
 * the buttons of the providers. Source: docs/contract/federation.md, "The browser's own dialogue".
 */
final class FedcmDialogue {
    private final FederationApi api;
    private final PageUrls urls;

    FedcmDialogue(FederationApi api, PageUrls urls) {
        this.api = api;
        this.urls = urls;
    }

    /** The page of a flow with the button, if there is one to show. */
    PageModel on(PageModel page, Flow flow, Caller caller) {
        return context(flow)
                .flatMap(context -> asked(flow, caller)
                        .map(asked -> page.with("fedcm", model(context, asked)).connectingTo(addresses(asked))))
                .orElse(page);
    }

    /** What the browser says that it is about; empty where a flow leads to no provider. */
    private static Optional<String> context(Flow flow) {
        boolean offers =
                flow.ui().nodes().stream().anyMatch(node -> node.group().equals(NodeGroup.OIDC));
        return switch (flow) {
            case LoginFlow login when offers -> Optional.of("signin");
            case RegistrationFlow registration when offers -> Optional.of("signup");
            default -> Optional.empty();
        };
    }

    private Optional<FedcmFlow> asked(Flow flow, Caller caller) {
        try {
            FedcmFlow asked = api.createFedcmFlow(new CreateFedcmFlow(caller).in(flow.id()));
            return Optional.of(asked).filter(some -> !some.providers().isEmpty());
        } catch (FrontendException notOffered) {
            return Optional.empty();
        }
    }

    private TemplateModel model(String context, FedcmFlow asked) {
        return new TemplateModel()
                .with("action", urls.api() + "/self-service/fed-cm/token")
                .with("context", context)
                .with("csrf", asked.csrfToken())
                .with(
                        "providers",
                        asked.providers().stream().map(FedcmDialogue::model).toList());
    }

    private static TemplateModel model(FedcmProvider provider) {
        return new TemplateModel()
                .with("config", provider.configUrl())
                .with("client", provider.clientId())
                .with("nonce", provider.nonce());
    }

    private static List<String> addresses(FedcmFlow asked) {
        return asked.providers().stream()
                .map(FedcmProvider::configUrl)
                .<String>mapMulti(
                        (address, known) -> Optional.ofNullable(address).ifPresent(known))
                .toList();
    }
}
