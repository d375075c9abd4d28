package dev.portcullis.pages.text;

import dev.portcullis.pages.file.PageFiles;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows again what the engine says in English words alone, without a number: {@code reasons.properties}, in the order of the
 * file. Immutable.
 */
final class Reasons {
    private static final String EQUALS = " = ";
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");
    // No reason of ours is longer; what is may be anything.
    private static final int LONGEST = 1000;

    private final List<Known> all;

    /**
     * A sentence that was known again.
     *
     * @param name what it is called in the files of texts, behind {@code reason.}
     * @param values what stood in its gaps
     */
    record Found(String name, JsonObject values) {}

    private record Known(String name, Pattern sentence, List<String> gaps) {
        static Known of(String line) {
            int equals = line.indexOf(EQUALS);
            String sentence = line.substring(equals + EQUALS.length());
            var gaps = GAP.matcher(sentence).results().map(gap -> gap.group(1)).toList();
            return new Known(line.substring(0, equals), pattern(sentence), gaps);
        }

        private static Pattern pattern(String sentence) {
            var regex = new StringBuilder();
            Matcher gaps = GAP.matcher(sentence);
            int end = 0;
            while (gaps.find()) {
                regex.append(Pattern.quote(sentence.substring(end, gaps.start())))
                        .append("(.+)");
                end = gaps.end();
            }
            return Pattern.compile(regex + Pattern.quote(sentence.substring(end)), Pattern.DOTALL);
        }

        Optional<Found> in(String text) {
            Matcher found = sentence.matcher(text);
            if (!found.matches()) {
                return Optional.empty();
            }
            JsonObject values = JsonObject.EMPTY;
            for (int i = 0; i < gaps.size(); i++) {
                values = values.with(gaps.get(i), Json.of(found.group(i + 1)));
            }
            return Optional.of(new Found(name, values));
        }
    }

    private Reasons(List<Known> all) {
        this.all = List.copyOf(all);
    }

    static Reasons ours() {
        return new Reasons(new PageFiles(Reasons.class, null)
                .ours("reasons.properties")
                .lines()
                .filter(line -> line.contains(EQUALS))
                .map(Known::of)
                .toList());
    }

    Optional<Found> find(String reason) {
        return reason.length() > LONGEST
                ? Optional.empty()
                : all.stream().flatMap(known -> known.in(reason).stream()).findFirst();
    }

    /** The names of all, in the order of the file. */
    List<String> names() {
        return all.stream().map(Known::name).toList();
    }
}
