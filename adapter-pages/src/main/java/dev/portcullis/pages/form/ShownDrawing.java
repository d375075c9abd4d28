package dev.portcullis.pages.form;

import dev.portcullis.pages.template.TemplateModel;
import dev.portcullis.pages.text.Texts;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.TextType;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.UiNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is read, looked at or followed: texts, pictures, links. */
final class ShownDrawing {
    // The policy of the pages lets no picture of other sites in.
    private static final Pattern PICTURE =
            Pattern.compile("data:image/(png|gif|jpeg|webp|svg\\+xml)[;,].*", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("[A-Za-z][\\w-]{0,60}");

    // The published number of a backup code that has served.
    private static final long USED = 1050014;

    private final Texts texts;

    ShownDrawing(Texts texts) {
        this.texts = texts;
    }

    /** @param id unique in the page; empty facts when there is nothing to show */
    Optional<TemplateModel> draw(UiNode node, String id) {
        TemplateModel common = new TemplateModel()
                .with("id", id)
                .with("label", node.label() == null ? null : texts.message(node.label()));
        return switch (node.attributes()) {
            case NodeAttributes.Text text -> Optional.of(common.withAll(text(text)));
            case NodeAttributes.Image image
            when PICTURE.matcher(image.src()).matches() ->
                Optional.of(common.with("kind", "picture")
                        .with("src", image.src())
                        .with("width", image.width())
                        .with("height", image.height()));
            case NodeAttributes.Anchor anchor
            when isAddress(anchor.href()) ->
                Optional.of(common.with("kind", "link")
                        .with("href", anchor.href())
                        .with("text", texts.message(anchor.title())));
            case NodeAttributes.Division place
            when ID.matcher(place.id()).matches() ->
                Optional.of(common.with("kind", "place").with("id", place.id()));
            default -> Optional.empty();
        };
    }

    private TemplateModel text(NodeAttributes.Text text) {
        Optional<List<TemplateModel>> list = list(text.text().context());
        return list.isPresent()
                ? new TemplateModel()
                        .with("kind", "codes")
                        .with("codes", list.get())
                        .with("unused", list.get().stream().anyMatch(ShownDrawing::isUnused))
                : new TemplateModel().with("kind", "text").with("text", texts.message(text.text()));
    }

    private static boolean isUnused(TemplateModel code) {
        return Boolean.TRUE.equals(code.get("unused"));
    }

    // A list of messages within a message: backup codes, open and used ones.
    private Optional<List<TemplateModel>> list(JsonObject context) {
        return context.get("secrets")
                .filter(JsonArray.class::isInstance)
                .map(secrets ->
                        ((JsonArray) secrets).items().stream().map(this::inner).toList());
    }

    private TemplateModel inner(Json message) {
        if (!(message instanceof JsonObject object) || !(object.members().get("id") instanceof JsonNumber(var id))) {
            return new TemplateModel().with("text", Values.text(message)).with("unused", true);
        }
        var text = new UiText(id.longValue(), object.text("text").orElse(""), TextType.INFO, object.object("context"));
        return new TemplateModel().with("text", texts.message(text)).with("unused", text.id() != USED);
    }

    private static boolean isAddress(String href) {
        try {
            String scheme = URI.create(href).getScheme();
            return scheme == null || scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
