package dev.portcullis.domain.ui;

import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.ViolationMessages;
import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.domain.submission.Unreadable;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.message.UiText;
import java.util.List;

/** Something to tell at a node of a form; about the form as a whole where the name is empty. */
public record Problem(String node, UiText text) {
    /** What a schema forbids, each at its input. */
    public static List<Problem> in(Json traits, TraitSchema schema, Messages messages) {
        var words = new ViolationMessages(messages);
        return schema.validate(traits).stream()
                .map(violation -> new Problem(String.join(".", violation.path()), words.of(violation)))
                .toList();
    }

    /** Why a submission cannot be read. */
    public static Problem of(Unreadable why, Messages messages) {
        String field = why.place().field();
        return new Problem(
                field,
                field.isEmpty()
                        ? messages.generic(why.reason())
                        : messages.notAnObject(why.place().type()));
    }
}
