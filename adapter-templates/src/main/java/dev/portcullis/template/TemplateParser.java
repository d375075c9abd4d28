package dev.portcullis.template;

import dev.portcullis.template.Token.Action;
import dev.portcullis.template.Token.Text;
import java.util.ArrayList;
import java.util.List;

/** Puts the tokens of a template together. For one template. */
final class TemplateParser {
    private static final int DEEPEST = 50;

    private final String file;
    private final List<Token> tokens;
    private int at;
    private int depth;

    TemplateParser(String file, String source) {
        this.file = file;
        tokens = Token.cut(file, source);
    }

    List<Node> parse() {
        List<Node> nodes = block();
        if (at < tokens.size()) throw BadTemplate.construct(file, action());
        return nodes;
    }

    /** Up to an {@code else} or {@code end} that belongs to somebody else. */
    private List<Node> block() {
        var nodes = new ArrayList<Node>();
        while (at < tokens.size() && !isAction("end") && !isAction("else")) {
            switch (tokens.get(at)) {
                case Text(String text) -> nodes.add(new Node.Fixed(text));
                case Action(String code) -> add(nodes, code);
            }
            at++;
        }
        return nodes;
    }

    private void add(List<Node> nodes, String code) {
        if (code.startsWith("/*") && code.endsWith("*/")) return;
        String word = word(code);
        switch (word) {
            case "if", "with" -> nodes.add(when(code, word));
            case "range" -> nodes.add(each(code));
            default -> nodes.add(new Node.Output(new ExpressionParser(file, code, code).read()));
        }
    }

    private Node when(String code, String word) {
        deeper();
        Expression expression = argument(code, word);
        at++;
        List<Node> then = block();
        var node = new Node.When(expression, word.equals("with"), then, otherwise());
        depth--;
        return node;
    }

    private Node each(String code) {
        deeper();
        Expression expression = argument(code, "range");
        at++;
        List<Node> body = block();
        var node = new Node.Each(expression, body, otherwise());
        depth--;
        return node;
    }

    private void deeper() {
        if (++depth > DEEPEST) throw new BadTemplate(file, "is nested too deeply");
    }

    /** What stands behind {@code else}; ends at the {@code end} that both share. */
    private List<Node> otherwise() {
        if (at >= tokens.size()) throw new BadTemplate(file, "an {{ end }} is missing");
        String code = action();
        if (code.equals("end")) return List.of();
        String rest = code.substring("else".length()).strip();
        if (rest.isEmpty()) {
            at++;
            List<Node> nodes = block();
            if (at >= tokens.size() || !isAction("end")) throw new BadTemplate(file, "an {{ end }} is missing");
            return nodes;
        }
        if (!word(rest).equals("if")) throw BadTemplate.construct(file, code);
        return List.of(when(rest, "if"));
    }

    private Expression argument(String code, String word) {
        return new ExpressionParser(file, code, code.substring(word.length())).read();
    }

    private boolean isAction(String word) {
        return tokens.get(at) instanceof Action(String code) && word(code).equals(word);
    }

    private String action() {
        return tokens.get(at) instanceof Action(String code) ? code : "";
    }

    private static String word(String code) {
        int end = 0;
        while (end < code.length() && Character.isLetter(code.charAt(end))) end++;
        return code.substring(0, end);
    }
}
