package dev.portcullis.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the sources cite of the contract is there: the page, the heading, the rule. */
class CitedSourcesTest {
    private static final Path ROOT = Path.of("..");
    private static final Path PAGES = ROOT.resolve("docs").resolve("contract");
    private static final Set<String> NOT_OURS = Set.of("target", ".git", "data");
    /** A page, then headings in quotes and rules by their number, joined by commas and "and". */
    private static final Pattern CITED =
            Pattern.compile("docs/contract/([A-Za-z-]+)\\.md((?:(?:, | and )(?:\"[^\"]+\"|[a-z][a-z-]* [0-9]+))*)");

    /** The page of what must be true, and lines of it by their marks. */
    private static final Pattern CITED_LINES = Pattern.compile("docs/security\\.md((?:(?:, | and | to )[A-Z][0-9]+)+)");

    private static final Pattern MARK = Pattern.compile("[A-Z][0-9]+");
    private static final Pattern HEADING = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern RULE = Pattern.compile("(?:, | and )([a-z][a-z-]* [0-9]+)");
    private static final Pattern NUMBERED = Pattern.compile("(?m)^- \\*\\*([^*]+)\\*\\* ");
    /** The end of a line of a comment, and the beginning of the next. */
    private static final Pattern BREAK = Pattern.compile("\\s*\\n[ \\t]*(?:\\*(?!/)|//)?[ \\t]*");

    @Test
    @DisplayName("[U38] What the sources cite is there")
    void what_the_sources_cite_is_there() {
        List<String> problems = new ArrayList<>();
        int cited = 0;
        for (Path source : filesBelow(ROOT, ".java")) {
            String text = read(source);
            cited += (int) CITED.matcher(onOneLine(text)).results().count();
            problems(text).forEach(problem -> problems.add(source + ": " + problem));
        }
        assertThat(cited).isGreaterThan(100);
        assertThat(problems).isEmpty();
    }

    @Test
    @DisplayName("[U38] No source cites what is not here")
    void no_source_cites_what_is_not_here() {
        String gone = String.join(" ", "wire", "contract");
        String design = String.join(", ", "design", "section");
        assertThat(filesBelow(ROOT, ".java"))
                .hasSizeGreaterThan(100)
                .allSatisfy(source -> assertThat(onOneLine(read(source))).doesNotContain(gone, design));
    }

    @Test
    void each_rule_is_named_after_its_page_and_numbered_once() {
        for (Path page : pages()) {
            List<String> rules = NUMBERED.matcher(read(page))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(rules)
                    .as(page.toString())
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .allMatch(rule -> rule.matches(name(page) + " [1-9][0-9]*"));
        }
    }

    @Test
    void the_first_page_leads_to_all_others() {
        String first = read(PAGES.resolve("README.md"));
        assertThat(pages())
                .hasSizeGreaterThan(10)
                .allSatisfy(page -> assertThat(first).contains("](" + page.getFileName() + ")"));
    }

    @Test
    void a_page_a_heading_or_a_rule_that_is_missing_is_told() {
        // In parts, so that this file itself cites nothing.
        String folder = "docs/contract";
        String page = "/** Source: " + folder + "/";
        assertThat(problems(page + "login.md, \"Start\" and \"A submission\"; " + folder + "/csrf.md. */"))
                .isEmpty();
        assertThat(problems(page + "login.md, login 1 and login 2. */")).isEmpty();
        assertThat(problems(page + "nowhere.md. */")).containsExactly("there is no page nowhere");
        assertThat(problems(page + "login.md, \"Start\" and\n * \"No such\n * heading\". */"))
                .containsExactly("login has no heading No such heading");
        assertThat(problems(page + "login.md, login 9999. */")).containsExactly("login has no rule login 9999");
        assertThat(problems("/** Source: docs/" + "security.md, B1 and\n * Z99. */"))
                .containsExactly("security has no line Z99");
    }

    private static List<String> problems(String source) {
        String text = onOneLine(source);
        return Stream.concat(
                        CITED.matcher(text).results().flatMap(found -> problems(found.group(1), found.group(2))),
                        CITED_LINES.matcher(text).results().flatMap(found -> missingLines(found.group(1))))
                .toList();
    }

    private static Stream<String> missingLines(String marks) {
        String page = read(ROOT.resolve("docs").resolve("security.md"));
        return MARK.matcher(marks)
                .results()
                .map(MatchResult::group)
                .filter(mark -> !page.contains("\n| " + mark + " |"))
                .map("security has no line "::concat);
    }

    private static Stream<String> problems(String page, String parts) {
        Path file = PAGES.resolve(page + ".md");
        if (!Files.isRegularFile(file)) {
            return Stream.of("there is no page " + page);
        }
        String content = read(file);
        return Stream.concat(
                missing(
                        HEADING,
                        parts,
                        page + " has no heading ",
                        heading -> content.contains("\n## " + heading + "\n")),
                missing(RULE, parts, page + " has no rule ", rule -> content.contains("- **" + rule + "** ")));
    }

    private static Stream<String> missing(Pattern part, String parts, String problem, Predicate<String> there) {
        return part.matcher(parts)
                .results()
                .map(found -> found.group(1))
                .filter(there.negate())
                .map(problem::concat);
    }

    private static String onOneLine(String text) {
        return BREAK.matcher(text).replaceAll(" ");
    }

    private static List<Path> pages() {
        return filesBelow(PAGES, ".md").stream()
                .filter(page -> !name(page).equals("README"))
                .toList();
    }

    private static String name(Path page) {
        return page.getFileName().toString().replace(".md", "");
    }

    private static List<Path> filesBelow(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> Stream.iterate(file, at -> at != null, Path::getParent)
                            .noneMatch(at -> NOT_OURS.contains(String.valueOf(at.getFileName()))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
