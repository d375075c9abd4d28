package dev.portcullis.pages.flow;

import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.error.Visitors;
import dev.portcullis.pages.exchange.Page;
import dev.portcullis.pages.exchange.PageAnswer;
import dev.portcullis.pages.exchange.PageRequest;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows the flow that the address names; starts one when it names none. */
public final class FlowPage implements Page {
    // What the start of a flow may be asked for; all else stays here.
    private static final List<String> PASSED_ON =
            List.of("return_to", "aal", "refresh", "via", "login_challenge", "organization", "identity_schema");

    private final FlowKind kind;
    private final FrontendApi api;
    private final PageUrls urls;
    private final FlowPageModels models;
    private final FedcmDialogue fedcm;
    private final Visitors visitors;

    /** @param api asked with the visitor's own cookies */
    public FlowPage(FlowKind kind, FrontendApi api, PageSettings settings, FlowPageModels models) {
        this.kind = kind;
        this.api = api;
        this.urls = settings.urls();
        this.models = models;
        this.visitors = new Visitors(api);
        this.fedcm = new FedcmDialogue(api, settings.urls());
    }

    @Override
    public PageAnswer answer(PageRequest request) {
        Optional<FlowId> id = request.parameter("flow").flatMap(FlowId::parse);
        if (id.isEmpty()) {
            return new PageAnswer.Redirect(start(request));
        }
        try {
            return shown(id.get(), request);
        } catch (FrontendException refused) {
            if (visitors.areBeyond(refused.error().id(), request)) {
                return new PageAnswer.Redirect(urls.home());
            }
            throw refused;
        }
    }

    private PageAnswer shown(FlowId id, PageRequest request) {
        Flow flow = kind.fetch(api, id, request.caller());
        return PageAnswer.show(fedcm.on(models.of(kind, flow, request.texts()), flow, request.caller()));
    }

    private String start(PageRequest request) {
        String query = PASSED_ON.stream()
                .filter(name -> request.parameter(name).isPresent())
                .map(name -> name + "=" + PageUrls.encoded(request.query().getOrDefault(name, "")))
                .collect(Collectors.joining("&"));
        String start = urls.start(kind.path(), null);
        return query.isEmpty() ? start : start + "?" + query;
    }
}
