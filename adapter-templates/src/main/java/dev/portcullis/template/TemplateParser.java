package dev.portcullis.template;

import dev.portcullis.template.Token.Action;
import dev.portcullis.template.Token.Text;
import java.util.ArrayList;
import java.util.List;

/** Puts the pieces of a template together. For one template. */
final class TemplateParser {
    private static final int DEEPEST = 50;

    private final String file;
    private final List<Token> pieces;
    private int at;
    private int depth;

    TemplateParser(String file, String source) {
        this.file = file;
        pieces = Token.cut(file, source);
    }

    List<Node> parse() {
        List<Node> parts = block();
        if (at < pieces.size()) throw BadTemplate.construct(file, action());
        return parts;
    }

    /** Up to an {@code else} or {@code end} that belongs to somebody else. */
    private List<Node> block() {
        var parts = new ArrayList<Node>();
        while (at < pieces.size() && !isAction("end") && !isAction("else")) {
            switch (pieces.get(at)) {
                case Text(String text) -> parts.add(new Node.Fixed(text));
                case Action(String code) -> add(parts, code);
            }
            at++;
        }
        return parts;
    }

    private void add(List<Node> parts, String code) {
        if (code.startsWith("/*") && code.endsWith("*/")) return;
        String word = word(code);
        switch (word) {
            case "if", "with" -> parts.add(when(code, word));
            case "range" -> parts.add(each(code));
            default -> parts.add(new Node.Shown(new TermReader(file, code, code).read()));
        }
    }

    private Node when(String code, String word) {
        deeper();
        Expression term = argument(code, word);
        at++;
        List<Node> then = block();
        var part = new Node.When(term, word.equals("with"), then, otherwise());
        depth--;
        return part;
    }

    private Node each(String code) {
        deeper();
        Expression term = argument(code, "range");
        at++;
        List<Node> body = block();
        var part = new Node.Each(term, body, otherwise());
        depth--;
        return part;
    }

    private void deeper() {
        if (++depth > DEEPEST) throw new BadTemplate(file, "is nested too deeply");
    }

    /** What stands behind {@code else}; ends at the {@code end} that both share. */
    private List<Node> otherwise() {
        if (at >= pieces.size()) throw new BadTemplate(file, "an {{ end }} is missing");
        String code = action();
        if (code.equals("end")) return List.of();
        String rest = code.substring("else".length()).strip();
        if (rest.isEmpty()) {
            at++;
            List<Node> parts = block();
            if (at >= pieces.size() || !isAction("end")) throw new BadTemplate(file, "an {{ end }} is missing");
            return parts;
        }
        if (!word(rest).equals("if")) throw BadTemplate.construct(file, code);
        return List.of(when(rest, "if"));
    }

    private Expression argument(String code, String word) {
        return new TermReader(file, code, code.substring(word.length())).read();
    }

    private boolean isAction(String word) {
        return pieces.get(at) instanceof Action(String code) && word(code).equals(word);
    }

    private String action() {
        return pieces.get(at) instanceof Action(String code) ? code : "";
    }

    private static String word(String code) {
        int end = 0;
        while (end < code.length() && Character.isLetter(code.charAt(end))) end++;
        return code.substring(0, end);
    }
}
