package dev.portcullis.pages.flow;

import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.exchange.PageModel;
import dev.portcullis.pages.form.FormDrawing;
import dev.portcullis.pages.session.AccountTabs;
import dev.portcullis.pages.template.TemplateModel;
import dev.portcullis.pages.template.Templates;
import dev.portcullis.pages.text.Texts;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiContainer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws a flow: its form, what heads it, and the ways to other flows. */
public final class FlowPageModels {
    private static final Set<NodeGroup> FEDERATED = Set.of(NodeGroup.OIDC, NodeGroup.SAML);

    private static final String USUAL = "flow";

    private final PageSettings settings;
    private final Ways ways;
    // An operator may have a template for one flow alone.
    private final Map<FlowKind, String> templates = new EnumMap<>(FlowKind.class);

    public FlowPageModels(PageSettings settings, Templates templates) {
        this.settings = settings;
        this.ways = new Ways(settings.urls());
        for (FlowKind kind : FlowKind.values()) {
            this.templates.put(kind, templates.has(kind.path()) ? kind.path() : USUAL);
        }
    }

    public PageModel of(FlowKind kind, Flow flow, Texts texts) {
        boolean apart = kind == FlowKind.SETTINGS;
        boolean settled = ConfirmedAlready.is(flow, texts);
        String who = Addressee.of(flow).orElse(null);
        String key = settled ? Headings.CONFIRMED : Headings.key(kind, flow, who);
        UiContainer ui = settled
                ? ConfirmedAlready.shown(flow, texts, settings.urls().home())
                : new ProviderOrder(settings.providers()).in(shown(flow));
        boolean second = asksForSecondFactor(flow);
        TemplateModel facts = new FormDrawing(texts, ui, apart, who, second, second ? TriedMethod.of(flow.ui()) : null)
                .draw()
                .withAll(who(kind, flow, who))
                .withAll(tabs(kind, flow, texts))
                .with("flow", flow.id().toString())
                .with("kind", kind.path())
                .with("apart", apart)
                .with("others", second)
                .with("intro", texts.find(key + ".intro").orElse(null))
                .with("links", links(kind, flow, texts))
                .with("inbox", Headings.waitsForMail(flow) ? settings.inbox() : null);
        return new PageModel(
                templates.getOrDefault(kind, USUAL), texts.phrase(key + ".title"), facts, destinations(flow));
    }

    private TemplateModel tabs(FlowKind kind, Flow flow, Texts texts) {
        return kind == FlowKind.SETTINGS && !Headings.isRecovered(flow)
                ? AccountTabs.inSettings(settings.urls(), texts)
                : new TemplateModel();
    }

    private static boolean asksForSecondFactor(Flow flow) {
        return flow instanceof LoginFlow login && AssuranceLevel.AAL2.equals(login.requestedAal());
    }

    /** Whom the page is about, and the way to somebody else. */
    private TemplateModel who(FlowKind kind, Flow flow, @Nullable String who) {
        if (who == null || kind == FlowKind.SETTINGS) {
            return new TemplateModel();
        }
        boolean known = isOfSomebodySignedIn(flow);
        return new TemplateModel()
                .with("who", asksForSecondFactor(flow) ? Addressee.masked(who) : who)
                .with("change", known ? null : ways.start(kind, flow));
    }

    /** After a recovery there is one thing to do: a new password. */
    private static UiContainer shown(Flow flow) {
        UiContainer ui = flow.ui().withMessages(Headings.besides(flow));
        return Headings.isRecovered(flow)
                ? ui.withNodes(ui.nodes().stream()
                        .filter(node -> node.group().equals(NodeGroup.DEFAULT)
                                || node.group().equals(NodeGroup.PASSWORD))
                        .toList())
                : ui;
    }

    private List<TemplateModel> links(FlowKind kind, Flow flow, Texts texts) {
        PageUrls urls = settings.urls();
        return switch (kind) {
            case LOGIN ->
                isOfSomebodySignedIn(flow)
                        ? List.of(link(texts, "link.sign-out", ways.signOut(flow)))
                        : offers(flow, texts);
            case REGISTRATION -> List.of(link(texts, "link.login", ways.start(FlowKind.LOGIN, flow)));
            case RECOVERY -> List.of(link(texts, "link.back", ways.back(flow)));
            case SETTINGS -> List.of(link(texts, "link.home", urls.home()));
            case VERIFICATION ->
                List.of(link(texts, Headings.isConfirmed(flow) ? "link.home" : "link.later", urls.home()));
        };
    }

    private static boolean isOfSomebodySignedIn(Flow flow) {
        return flow instanceof LoginFlow login && (login.refresh() || asksForSecondFactor(flow));
    }

    private List<TemplateModel> offers(Flow flow, Texts texts) {
        return Stream.of(FlowKind.RECOVERY, FlowKind.REGISTRATION)
                .filter(kind -> settings.offered().contains(kind.path()))
                .map(kind -> link(texts, "link." + kind.path(), ways.start(kind, flow)))
                .toList();
    }

    private static TemplateModel link(Texts texts, String key, String href) {
        return new TemplateModel()
                .with("href", href)
                .with("text", texts.phrase(key))
                .with("lead", texts.find(key + ".lead").orElse(null));
    }

    // Browsers hold a form to these also when the answer to it leads on.
    private List<String> destinations(Flow flow) {
        var all = new ArrayList<>(settings.destinations());
        all.add(flow.ui().action());
        if (flow.returnTo() != null) {
            all.add(flow.returnTo());
        }
        if (flow.ui().nodes().stream().anyMatch(node -> FEDERATED.contains(node.group()))) {
            all.add("https:");
        }
        all.addAll(Ways.behindServer(flow));
        return all;
    }
}
