package dev.portcullis.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A native binary holds no file that nobody asked for: each one that our modules read is named, with its module and for the server. */
class NativeResourcesTest {
    private static final String RESOURCES = "src/main/resources";
    private static final List<String> MODULES = List.of(
            "domain",
            "adapter-breach-lookup",
            "adapter-jdbc",
            "adapter-templates",
            "adapter-webauthn",
            "adapter-pages",
            "embedded");
    private static final ContractJson JSON = ContractJson.create();

    @ParameterizedTest
    @FieldSource("MODULES")
    void a_module_names_every_file_that_it_reads(String module) {
        List<String> files = filesOf(module);
        assertThat(files).isNotEmpty().allMatch(named(module));
    }

    @Test
    void the_server_names_every_file_that_it_reads() throws IOException {
        assertThat(filesOf("server")).isNotEmpty().allMatch(namedByTheServer());
    }

    @Test
    void no_rule_takes_compiled_classes_along() throws IOException {
        Predicate<String> byAnyone =
                MODULES.stream().map(NativeResourcesTest::named).reduce(namedByTheServer(), Predicate::or);
        assertThat(classesOf(Path.of("..", "domain", "target", "classes")))
                .isNotEmpty()
                .noneMatch(byAnyone);
        assertThat(classesOf(Path.of("target", "classes"))).isNotEmpty().noneMatch(byAnyone);
    }

    private static List<String> classesOf(Path root) {
        return walk(root)
                .map(file -> root.relativize(file).toString())
                .filter(file -> file.endsWith(".class"))
                .toList();
    }

    private static Predicate<String> namedByTheServer() throws IOException {
        return Stream.of(settings()
                        .getProperty("quarkus.native.resources.includes")
                        .split(","))
                .map(NativeResourcesTest::glob)
                .reduce(file -> false, Predicate::or);
    }

    @Test
    void the_pages_have_their_templates_texts_and_styles() {
        assertThat(filesOf("adapter-pages"))
                .contains(
                        "dev/portcullis/pages/template/layout.html",
                        "dev/portcullis/pages/text/de.properties",
                        "dev/portcullis/pages/text/reasons.properties",
                        "dev/portcullis/pages/asset/style.css",
                        "dev/portcullis/pages/asset/script.js",
                        "dev/portcullis/pages/asset/logo.svg");
    }

    private static List<String> filesOf(String module) {
        Path root = Path.of("..", module, RESOURCES);
        return walk(root.resolve("dev"))
                .map(file -> root.relativize(file).toString())
                .toList();
    }

    private static Predicate<String> named(String module) {
        return walk(Path.of("..", module, RESOURCES, "META-INF", "native-image"))
                .filter(file -> file.toString().endsWith(".json"))
                .flatMap(NativeResourcesTest::rules)
                .reduce(file -> false, Predicate::or);
    }

    private static Stream<Predicate<String>> rules(Path metadata) {
        var resources = read(metadata).get("resources").orElseThrow();
        Json all = resources instanceof JsonObject older ? older.get("includes").orElseThrow() : resources;
        return ((JsonArray) all).items().stream().map(rule -> rule((JsonObject) rule));
    }

    private static Predicate<String> rule(JsonObject rule) {
        return rule.text("glob")
                .map(NativeResourcesTest::glob)
                .orElseGet(() ->
                        Pattern.compile(rule.text("pattern").orElseThrow()).asMatchPredicate());
    }

    private static Predicate<String> glob(String glob) {
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        return file -> matcher.matches(Path.of(file));
    }

    private static JsonObject read(Path file) {
        try {
            return (JsonObject) JSON.parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties settings() throws IOException {
        var settings = new Properties();
        try (InputStream in = Files.newInputStream(Path.of(RESOURCES, "application.properties"))) {
            settings.load(in);
        }
        return settings;
    }
}
