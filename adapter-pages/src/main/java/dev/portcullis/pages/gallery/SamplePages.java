package dev.portcullis.pages.gallery;

import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.error.Plain;
import dev.portcullis.pages.exchange.PageModel;
import dev.portcullis.pages.flow.FlowKind;
import dev.portcullis.pages.flow.FlowPageModels;
import dev.portcullis.pages.template.TemplateModel;
import dev.portcullis.pages.text.Texts;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.UiContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The pages of the gallery: one for each sample, one for each thing that is said without a flow, and the list of them. */
public final class SamplePages {
    // The beginnings of the keys of what the pages say without a flow.
    private static final List<String> SAID = List.of(
            "sign-out",
            "signed-out",
            "error.missing",
            "error.broken",
            "error.refused",
            "error.security_csrf_violation",
            "error.self_service_flow_return_to_forbidden",
            "error.self_service_flow_disabled",
            "error.session_inactive");

    private final Supplier<List<SampleFlow>> samples;
    private final FlowPageModels models;
    private final SampleAccount account;
    private final String path;

    /**
     * @param samples asked for each time: nobody pays for them who does not look
     * @param path where the gallery is, as browsers see it
     */
    public SamplePages(PageSettings settings, FlowPageModels models, Supplier<List<SampleFlow>> samples, String path) {
        this.models = models;
        this.account = new SampleAccount(settings);
        this.samples = samples;
        this.path = path;
    }

    /** The list of all. */
    public PageModel list(Texts texts) {
        List<SampleFlow> all = samples.get();
        var groups = new ArrayList<TemplateModel>();
        for (FlowKind kind : FlowKind.values()) {
            Stream<String> names =
                    all.stream().filter(one -> one.kind() == kind).map(SampleFlow::name);
            groups.add(group(texts.phrase(kind.path() + ".title"), names));
        }
        groups.add(group(texts.phrase("home.title"), SampleAccount.HOME.stream()));
        groups.add(group(texts.phrase("sessions.title"), SampleAccount.DEVICES.stream()));
        groups.add(group(texts.phrase("gallery.said"), SAID.stream()));
        return new PageModel("gallery", texts.phrase("gallery.title"), new TemplateModel().with("groups", groups));
    }

    private TemplateModel group(String title, Stream<String> names) {
        return new TemplateModel()
                .with("title", title)
                .with(
                        "pages",
                        names.map(name -> new TemplateModel().with("name", name).with("href", path + "/" + name))
                                .toList());
    }

    /** The page of a name; empty when there is none. Its forms lead back to it. */
    public Optional<PageModel> find(String name, Texts texts) {
        if (SAID.contains(name)) {
            return Optional.of(Plain.of(texts, name, null, path));
        }
        return account.find(name, path + "/" + name, texts)
                .or(() -> samples.get().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .map(one -> models.of(one.kind(), harmless(one.flow(), path + "/" + name), texts)));
    }

    /** Nothing of it is sent anywhere else, and no script is fetched. */
    private static Flow harmless(Flow flow, String action) {
        UiContainer ui = flow.ui();
        return flow.withUi(new UiContainer(
                action,
                "POST",
                ui.nodes().stream()
                        .filter(node -> !(node.attributes() instanceof NodeAttributes.Script))
                        .toList(),
                ui.messages()));
    }
}
