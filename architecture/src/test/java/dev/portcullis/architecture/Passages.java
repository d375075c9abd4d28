package dev.portcullis.architecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines that stand at two places one after the other, comments, blanks and closing brackets left out. */
final class Passages {
    private Passages() {}

    private record Line(int number, String text) {}

    /** @param length from how many lines on a passage counts @return both places of each, by their first lines */
    static List<String> twice(List<Source> sources, int length) {
        Map<String, String> known = new HashMap<>();
        var found = new ArrayList<String>();
        for (Source source : sources) {
            List<Line> lines = code(source);
            boolean before = false;
            for (int at = 0; at + length <= lines.size(); at++) {
                String place = source.name() + ":" + lines.get(at).number();
                String first = known.putIfAbsent(passage(lines, at, length), place);
                if (first != null && !before) {
                    found.add(first + " and " + place);
                }
                before = first != null;
            }
        }
        return found;
    }

    private static String passage(List<Line> lines, int at, int length) {
        return String.join(
                "\n", lines.subList(at, at + length).stream().map(Line::text).toList());
    }

    private static List<Line> code(Source source) {
        var lines = new ArrayList<Line>();
        boolean comment = false;
        for (int i = 0; i < source.lines().size(); i++) {
            String text = source.lines().get(i).strip();
            comment = comment || text.startsWith("/*");
            if (!comment && says(text)) {
                lines.add(new Line(i + 1, text));
            }
            comment = comment && !text.endsWith("*/");
        }
        return lines;
    }

    private static boolean says(String text) {
        return !text.startsWith("//")
                && !text.startsWith("import ")
                && !text.equals("@Override")
                && text.chars().anyMatch(Character::isLetterOrDigit);
    }
}
