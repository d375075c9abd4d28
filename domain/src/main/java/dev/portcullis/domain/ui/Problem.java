package dev.portcullis.domain.ui;

import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.submission.Unreadable;
import dev.portcullis.ports.message.UiText;

/** Something to tell at a node of a form; about the form as a whole where the name is empty. */
public record Problem(String node, UiText text) {
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
