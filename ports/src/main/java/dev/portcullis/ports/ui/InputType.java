package dev.portcullis.ports.ui;

import org.jspecify.annotations.Nullable;

/** The kind of an input, as HTML names it. Names that this version does not know are kept. */
public record InputType(String value) {
    public static final InputType TEXT = new InputType("text");
    public static final InputType PASSWORD = new InputType("password");
    public static final InputType NUMBER = new InputType("number");
    public static final InputType CHECKBOX = new InputType("checkbox");
    public static final InputType HIDDEN = new InputType("hidden");
    public static final InputType EMAIL = new InputType("email");
    public static final InputType TEL = new InputType("tel");
    public static final InputType SUBMIT = new InputType("submit");
    public static final InputType BUTTON = new InputType("button");
    public static final InputType DATETIME_LOCAL = new InputType("datetime-local");
    public static final InputType DATE = new InputType("date");
    public static final InputType URL = new InputType("url");

    @Override
    public String toString() {
        return value;
    }

    // Written out, as it is asked for often: a native binary interprets the comparison that java makes of records.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InputType that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
