package dev.portcullis.companion.form;

import java.util.List;

/** A form was to be sent before all that it requires was entered; nothing was sent. */
public final class IncompleteForm extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> missing;

    IncompleteForm(List<String> missing) {
        super("The form still needs " + String.join(", ", missing));
        this.missing = List.copyOf(missing);
    }

    /** The names of the fields. */
    public List<String> missing() {
        return missing;
    }
}
