package dev.portcullis.pages.flow;

import dev.portcullis.pages.Addresses;
import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.exchange.Screen;
import dev.portcullis.pages.form.FormDrawing;
import dev.portcullis.pages.template.Facts;
import dev.portcullis.pages.template.Templates;
import dev.portcullis.pages.text.Texts;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.ui.NodeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws a flow: its form, what heads it, and the ways to other flows. */
public final class FlowScreens {
    private static final Set<NodeGroup> FEDERATED = Set.of(NodeGroup.OIDC, NodeGroup.SAML);

    private final PageSettings settings;
    private final Templates templates;

    public FlowScreens(PageSettings settings, Templates templates) {
        this.settings = settings;
        this.templates = templates;
    }

    public Screen of(FlowKind kind, Flow flow, Texts texts) {
        boolean apart = kind == FlowKind.SETTINGS;
        String key = Headings.key(kind, flow);
        Facts facts = new FormDrawing(texts, flow.ui(), apart)
                .draw()
                .with("flow", flow.id().toString())
                .with("kind", kind.path())
                .with("apart", apart)
                .with("intro", texts.find(key + ".intro").orElse(null))
                .with("links", links(kind, flow, texts))
                .with("inbox", waitsForMail(key) ? settings.inbox() : null);
        return new Screen(template(kind), texts.phrase(key + ".title"), facts, destinations(flow));
    }

    // An operator may have a template for one flow alone.
    private String template(FlowKind kind) {
        return templates.has(kind.path()) ? kind.path() : "flow";
    }

    private static boolean waitsForMail(String key) {
        return key.endsWith(".sent");
    }

    private List<Facts> links(FlowKind kind, Flow flow, Texts texts) {
        var links = new ArrayList<Facts>();
        boolean again = flow instanceof LoginFlow login
                && (login.refresh() || Headings.key(kind, flow).contains("second"));
        switch (kind) {
            case LOGIN -> {
                if (again) {
                    links.add(link(texts, "link.sign-out", settings.addresses().link(Addresses.SIGN_OUT)));
                } else {
                    offer(FlowKind.RECOVERY, flow, texts, links);
                    offer(FlowKind.REGISTRATION, flow, texts, links);
                }
            }
            case REGISTRATION, RECOVERY -> links.add(link(texts, "link.login", start(FlowKind.LOGIN, flow.returnTo())));
            case SETTINGS, VERIFICATION ->
                links.add(link(texts, "link.home", settings.addresses().home()));
        }
        return links;
    }

    private void offer(FlowKind kind, Flow flow, Texts texts, List<Facts> links) {
        if (settings.offered().contains(kind.path())) {
            links.add(link(texts, "link." + kind.path(), start(kind, flow.returnTo())));
        }
    }

    private String start(FlowKind kind, @Nullable String returnTo) {
        return settings.addresses().start(kind.path(), returnTo);
    }

    private static Facts link(Texts texts, String key, String href) {
        return new Facts()
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
        return all;
    }
}
