package dev.portcullis.jsonnet;

import dev.portcullis.jsonnet.Token.Kind;
import dev.portcullis.ports.mapping.MappingFailed;
import java.util.List;

/** Walks along the words of a program. */
class TokenReader {
    private final List<Token> tokens;
    private int at;

    TokenReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    String name() {
        Token token = next();
        if (token.kind() != Kind.NAME) {
            throw unexpected(token);
        }
        return token.text();
    }

    void comma(String closing) {
        if (!peek().is(closing)) {
            expect(",");
        }
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peekAfter() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean skip(String word) {
        boolean found = peek().is(word);
        if (found) {
            next();
        }
        return found;
    }

    Token expect(String word) {
        Token token = next();
        if (!token.is(word)) {
            throw MappingFailed.because(token.place() + ": " + word + " is missing here");
        }
        return token;
    }

    MappingFailed unexpected() {
        return unexpected(peek());
    }

    static MappingFailed unexpected(Token token) {
        String what = token.kind() == Kind.END ? "the program ends too early" : token.text() + " does not fit here";
        return MappingFailed.because(token.place() + ": " + what);
    }

    MappingFailed refused(String reason) {
        return MappingFailed.because(peek().place() + ": " + reason);
    }
}
