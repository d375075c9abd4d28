package dev.portcullis.pages.form;

import dev.portcullis.pages.template.TemplateModel;
import dev.portcullis.pages.text.Texts;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiContainer;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of a flow as facts for a template. For one page. */
public final class FormDrawing {
    private final Texts texts;
    private final UiContainer ui;
    private final boolean apart;
    private final @Nullable String username;
    private final Arrangement arrangement;
    private final String focused;
    private final FieldDrawing fields;
    private final ButtonDrawing buttons;
    private final ShownDrawing shown;
    private final boolean folded;
    private final Separators separators = new Separators();
    private final List<TemplateModel> wrong = new ArrayList<>();
    private boolean secured;
    private int cards;
    private int forms;
    private int parts;

    /**
     * @param apart whether the methods are no alternatives, but stand by themselves, as in settings
     * @param username whom a password belongs to, for password managers; null when that is not known
     * @param folded whether all methods but the first are folded away
     * @param first the method whose form comes first; null for the usual order
     */
    public FormDrawing(
            Texts texts,
            UiContainer ui,
            boolean apart,
            @Nullable String username,
            boolean folded,
            @Nullable NodeGroup first) {
        this.texts = texts;
        this.ui = ui;
        this.apart = apart;
        this.username = username;
        this.arrangement = arrange(ui.nodes(), apart, first);
        this.folded = folded;
        this.focused =
                Focus.in(arrangement.drawn(folded ? 1 : arrangement.cards().size()), apart);
        this.fields = new FieldDrawing(texts);
        this.buttons = new ButtonDrawing(fields);
        this.shown = new ShownDrawing(texts);
    }

    private static Arrangement arrange(List<UiNode> nodes, boolean apart, @Nullable NodeGroup first) {
        var usual = Arrangement.of(nodes, apart);
        return first == null ? usual : usual.startingWith(first);
    }

    /**
     * {@code cards}, {@code turns}, {@code messages}, {@code wrong} (the fields that have to be corrected, with their ids) and
     * {@code scripts}.
     */
    public TemplateModel draw() {
        List<TemplateModel> cards = arrangement.cards().stream().map(this::card).toList();
        return new TemplateModel()
                .with("cards", cards)
                .with("turns", arrangement.turns().stream().map(this::form).toList())
                .with("messages", messages(arrangement.remarks()))
                .with("wrong", wrong)
                .with("summary", wrong.size() > 1)
                .with(
                        "scripts",
                        arrangement.scripts().stream().map(this::script).toList());
    }

    private List<TemplateModel> messages(List<UiText> remarks) {
        return Stream.concat(ui.messages().stream(), remarks.stream())
                .distinct()
                .map(fields::message)
                .toList();
    }

    private TemplateModel card(Card card) {
        String group = card.group().value();
        cards++;
        // What is folded away has a heading of its own before it.
        if (!apart && cards > (folded ? 2 : 1)) {
            separators.anotherWay();
        }
        return new TemplateModel()
                .with("group", group)
                .with("place", place(group))
                .with("heading", texts.find("group." + group).orElse(null))
                .with("about", texts.find("group." + group + ".about").orElse(null))
                .with("forms", card.forms().stream().map(this::form).toList());
    }

    /** What a tab leads to: the profile, and the first of all that is about signing in. */
    private @Nullable String place(String group) {
        if (group.equals("profile")) {
            return "profile";
        }
        boolean first = !secured;
        secured = true;
        return first ? "security" : null;
    }

    private TemplateModel form(FormPlan plan) {
        forms++;
        List<TemplateModel> blocks =
                plan.blocks().stream().map(block -> block(block, plan.aside())).toList();
        return new TemplateModel()
                .with("id", "form" + forms)
                .with("action", ui.action())
                .with("method", ui.method().equalsIgnoreCase("GET") ? "get" : "post")
                .with("aside", plan.aside())
                .with("joined", blocks.getFirst().get("joined"))
                .with("username", asksForPasswordAlone(plan) ? username : null)
                .with("hidden", plan.hidden().stream().map(FormDrawing::hidden).toList())
                .with("blocks", blocks);
    }

    private static boolean asksForPasswordAlone(FormPlan plan) {
        List<NodeAttributes.Input> fields = plan.blocks().stream()
                .flatMap(block -> block.nodes().stream())
                .filter(node -> NodeRole.of(node) == NodeRole.FIELD)
                .map(node -> (NodeAttributes.Input) node.attributes())
                .toList();
        return fields.stream().anyMatch(field -> field.type().equals(InputType.PASSWORD))
                && fields.stream()
                        .noneMatch(field -> field.name().equals("identifier")
                                || field.name().startsWith("traits."));
    }

    private static TemplateModel hidden(UiNode node) {
        return node.attributes() instanceof NodeAttributes.Input input
                ? new TemplateModel()
                        .with("name", input.name())
                        .with("value", Values.text(input.value()))
                        .with("load", input.onloadTrigger())
                : new TemplateModel();
    }

    private TemplateModel block(Block block, boolean aside) {
        var drawn = new ArrayList<TemplateModel>();
        var pressed = new ArrayList<TemplateModel>();
        // One button of a page is what most people press; in settings, one of each card.
        boolean main = !block.alternative() && !aside && (apart || forms == 1);
        for (UiNode node : block.nodes()) {
            if (NodeRole.of(node).isPressed() && node.attributes() instanceof NodeAttributes.Input input) {
                pressed.add(buttons.draw(
                        node,
                        input,
                        main && pressed.isEmpty() && !isConnection(node),
                        !block.alternative() && !aside,
                        !apart && !aside));
            } else {
                draw(node, !block.alternative(), drawn);
            }
        }
        return separators.before(block, aside).with("fields", drawn).with("buttons", pressed);
    }

    /** Of several sites that settings can be connected to, none is the usual one. */
    private boolean isConnection(UiNode node) {
        return apart && node.group().equals(NodeGroup.OIDC);
    }

    private void draw(UiNode node, boolean needed, List<TemplateModel> drawn) {
        String id = "part" + ++parts;
        if (node.attributes() instanceof NodeAttributes.Input input) {
            drawn.add(fields.draw(node, input, id, needed)
                    .withAll(renamed(input))
                    .with("focus", input.name().equals(focused))
                    .with("alone", isOnlyError(node))
                    .with("adds", addsTo(input)));
            if (FieldDrawing.isWrong(node)) {
                wrong.add(new TemplateModel().with("id", id).with("label", fields.label(node, input)));
            }
        } else {
            shown.draw(node, id).ifPresent(drawn::add);
        }
    }

    /** Where a password stands by itself among the settings, it is a new one. */
    private TemplateModel renamed(NodeAttributes.Input input) {
        return apart && input.type().equals(InputType.PASSWORD)
                ? new TemplateModel().with("label", texts.phrase("password.new"))
                : new TemplateModel();
    }

    /** Whether this is the only field that is wrong, so that no list of them is needed. */
    private boolean isOnlyError(UiNode node) {
        return FieldDrawing.isWrong(node)
                && ui.nodes().stream().filter(FieldDrawing::isWrong).count() == 1;
    }

    /** Whether a field adds to a list that has items. */
    private boolean addsTo(NodeAttributes.Input input) {
        return ui.nodes().stream().anyMatch(node -> ListFields.listOf(node.id()).equals(input.name()));
    }

    private TemplateModel script(NodeAttributes.Script script) {
        return new TemplateModel()
                .with("src", script.src())
                .with("integrity", script.integrity())
                .with("crossorigin", script.crossOrigin());
    }
}
