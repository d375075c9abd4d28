package dev.portcullis.jsonnet;

/**
 * A word of a program.
 *
 * @param text the word as written; of a text its content
 * @param place line and column, from 1
 */
record Token(Kind kind, String text, String place) {
    enum Kind {
        NAME,
        KEYWORD,
        NUMBER,
        TEXT,
        OPERATOR,
        END
    }

    boolean is(String word) {
        return (kind == Kind.KEYWORD || kind == Kind.OPERATOR) && text.equals(word);
    }
}
