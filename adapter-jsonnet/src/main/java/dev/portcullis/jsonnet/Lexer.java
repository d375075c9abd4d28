package dev.portcullis.jsonnet;

import dev.portcullis.jsonnet.Token.Kind;
import dev.portcullis.ports.mapping.MappingFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cut a program into words. Source: the Jsonnet specification, "Lexing". */
final class Lexer {
    private static final Set<String> KEYWORDS = Set.of(
            "assert",
            "else",
            "error",
            "false",
            "for",
            "function",
            "if",
            "import",
            "importstr",
            "importbin",
            "in",
            "local",
            "null",
            "tailstrict",
            "then",
            "self",
            "super",
            "true");
    private static final String SYMBOLS = "{}[](),.;";
    private static final String OPERATORS = "!$:~+-&|^=<>*/%";
    private static final String NEVER_LAST = "+-~!$";
    private static final int LONGEST_OPERATOR = 4;

    private final String program;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int counted;
    private int line = 1;
    private int column = 1;

    private Lexer(String program) {
        this.program = program;
    }

    static List<Token> tokens(String program) {
        var lexer = new Lexer(program);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        skipBlanks();
        while (at < program.length()) {
            next();
            skipBlanks();
        }
        add(Kind.END, "", at);
    }

    private void next() {
        int start = at;
        char first = program.charAt(at);
        if (isNameStart(first)) {
            name(start);
        } else if (isDigit(first)) {
            number(start);
        } else if (first == '"' || first == '\'') {
            text(start, first);
        } else if (first == '@') {
            verbatim(start);
        } else if (program.startsWith("|||", at)) {
            block(start);
        } else {
            symbol(start, first);
        }
    }

    private void name(int start) {
        while (at < program.length() && isNamePart(program.charAt(at))) {
            at++;
        }
        String word = program.substring(start, at);
        add(KEYWORDS.contains(word) ? Kind.KEYWORD : Kind.NAME, word, start);
    }

    private void number(int start) {
        digits();
        if (at + 1 < program.length() && program.charAt(at) == '.' && isDigit(program.charAt(at + 1))) {
            at++;
            digits();
        }
        exponent();
        add(Kind.NUMBER, program.substring(start, at), start);
    }

    private void exponent() {
        if (at >= program.length() || "eE".indexOf(program.charAt(at)) < 0) {
            return;
        }
        at++;
        if (at < program.length() && "+-".indexOf(program.charAt(at)) >= 0) {
            at++;
        }
        digits();
    }

    private void digits() {
        while (at < program.length() && isDigit(program.charAt(at))) {
            at++;
        }
    }

    private void text(int start, char quote) {
        at++;
        var content = new StringBuilder();
        while (peek(start) != quote) {
            content.append(peek(start) == '\\' ? escaped(start) : program.charAt(at));
            at++;
        }
        at++;
        add(Kind.TEXT, content.toString(), start);
    }

    private char escaped(int start) {
        at++;
        char letter = peek(start);
        return switch (letter) {
            case '"', '\'', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode(start);
            default -> throw refused(start, "a text has an escape that means nothing");
        };
    }

    private char unicode(int start) {
        try {
            char letter = (char) Integer.parseInt(program.substring(at + 1, at + 5), 16);
            at += 4;
            return letter;
        } catch (NumberFormatException | IndexOutOfBoundsException noNumber) {
            throw refused(start, "\\u wants four hexadecimal digits");
        }
    }

    private void verbatim(int start) {
        at++;
        char quote = peek(start);
        if (quote != '"' && quote != '\'') {
            throw refused(start, "@ stands before nothing but a text");
        }
        at++;
        var content = new StringBuilder();
        while (peek(start) != quote || isDoubled(quote)) {
            at += peek(start) == quote ? 1 : 0;
            content.append(program.charAt(at++));
        }
        at++;
        add(Kind.TEXT, content.toString(), start);
    }

    private boolean isDoubled(char quote) {
        return at + 1 < program.length() && program.charAt(at + 1) == quote;
    }

    /** A text of several lines: the first line's indentation is taken off each. */
    private void block(int start) {
        at += 3;
        boolean chomps = peek(start) == '-';
        at = lineEnd(at) + 1;
        String indentation = indentation(start);
        var content = new StringBuilder();
        while (at < program.length() && (program.startsWith(indentation, at) || program.charAt(at) == '\n')) {
            int from = program.charAt(at) == '\n' ? at : at + indentation.length();
            int end = lineEnd(at);
            content.append(program, from, Math.min(end, program.length())).append('\n');
            at = end + 1;
        }
        skipSpaces();
        if (!program.startsWith("|||", at)) {
            throw refused(start, "a block of text does not end with |||");
        }
        at += 3;
        add(Kind.TEXT, chomps ? content.substring(0, content.length() - 1) : content.toString(), start);
    }

    private String indentation(int start) {
        int line = at;
        while (line < program.length() && program.charAt(line) == '\n') {
            line++;
        }
        int end = line;
        while (end < program.length() && isSpace(program.charAt(end))) {
            end++;
        }
        if (end == line) {
            throw refused(start, "the first line of a block of text is not indented");
        }
        return program.substring(line, end);
    }

    private int lineEnd(int from) {
        int end = program.indexOf('\n', from);
        return end < 0 ? program.length() : end;
    }

    private void symbol(int start, char first) {
        if (SYMBOLS.indexOf(first) >= 0) {
            at++;
        } else if (OPERATORS.indexOf(first) >= 0) {
            operator();
        } else {
            throw refused(start, "no word begins with " + first);
        }
        add(Kind.OPERATOR, program.substring(start, at), start);
    }

    private void operator() {
        int start = at;
        while (at < program.length() && at - start < LONGEST_OPERATOR && isOperator() && !beginsOther()) {
            at++;
        }
        while (at - start > 1 && NEVER_LAST.indexOf(program.charAt(at - 1)) >= 0) {
            at--;
        }
    }

    private boolean isOperator() {
        return OPERATORS.indexOf(program.charAt(at)) >= 0;
    }

    private boolean beginsOther() {
        return program.startsWith("//", at) || program.startsWith("/*", at) || program.startsWith("|||", at);
    }

    private void skipBlanks() {
        int before = -1;
        while (before != at) {
            before = at;
            while (at < program.length() && Character.isWhitespace(program.charAt(at))) {
                at++;
            }
            skipComment();
        }
    }

    private void skipComment() {
        if (program.startsWith("//", at) || program.startsWith("#", at)) {
            at = lineEnd(at);
        } else if (program.startsWith("/*", at)) {
            int end = program.indexOf("*/", at + 2);
            if (end < 0) {
                throw refused(at, "a comment does not end");
            }
            at = end + 2;
        }
    }

    private void skipSpaces() {
        while (at < program.length() && isSpace(program.charAt(at))) {
            at++;
        }
    }

    private char peek(int start) {
        if (at >= program.length()) {
            throw refused(start, "a text does not end");
        }
        return program.charAt(at);
    }

    private void add(Kind kind, String text, int start) {
        tokens.add(new Token(kind, text, place(start)));
    }

    private MappingFailed refused(int start, String reason) {
        return MappingFailed.because(place(start) + ": " + reason);
    }

    /** Where an offset is; offsets are asked for in their order, so that no part is counted twice. */
    private String place(int offset) {
        for (; counted < offset; counted++) {
            boolean ends = program.charAt(counted) == '\n';
            line += ends ? 1 : 0;
            column = ends ? 1 : column + 1;
        }
        return line + ":" + column;
    }

    private static boolean isNameStart(char letter) {
        return letter == '_' || letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    }

    private static boolean isNamePart(char letter) {
        return isNameStart(letter) || isDigit(letter);
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isSpace(char letter) {
        return letter == ' ' || letter == '\t';
    }
}
