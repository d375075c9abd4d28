package dev.portcullis.ports.message;

/** How serious a text is: {@code info}, {@code error}, {@code success}, or a value that this version does not know. */
public record TextType(String value) {
    public static final TextType INFO = new TextType("info");
    public static final TextType ERROR = new TextType("error");
    public static final TextType SUCCESS = new TextType("success");

    @Override
    public String toString() {
        return value;
    }
}
