package dev.portcullis.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** People implement the boundary who never saw the engine: each type tells them what it is. */
class JavadocTest {
    @Test
    void every_public_type_says_what_it_is_and_ports_say_where_their_rules_come_from() throws IOException {
        var javadoc = Javadoc.of(sourcesBelow(Path.of("src/main/java")));
        assertThat(javadoc.types()).isGreaterThan(200);
        assertThat(javadoc.owed()).isEmpty();
    }

    private static Iterable<? extends JavaFileObject> sourcesBelow(Path folder) throws IOException {
        var files = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
        try (var paths = Files.walk(folder)) {
            var sources =
                    paths.filter(path -> path.toString().endsWith(".java")).toList();
            return files.getJavaFileObjectsFromPaths(sources);
        }
    }

    @Test
    void what_is_missing_is_found() {
        assertThat(owedBy("public record A() {}")).containsExactly("A has no sentence that says what it is");
        assertThat(owedBy("/** @param x one */ public record B(int x) {}")).hasSize(1);
        assertThat(owedBy("/** A port. */ public interface C { void run(); }"))
                .containsExactly("C does not say where its rules come from");
        assertThat(owedBy("/** A choice. */ public sealed interface D { record E() implements D {} }"))
                .containsExactly("E has no sentence that says what it is");
    }

    @Test
    void what_is_there_is_enough() {
        assertThat(owedBy("/** A port. Source: ADR 4. */ public interface F { void run(); }"))
                .isEmpty();
        assertThat(owedBy("class G { private record H() {} }")).isEmpty();
    }

    private static List<String> owedBy(String source) {
        var file = new SimpleJavaFileObject(URI.create("string:///Sample.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        return Javadoc.of(List.of(file)).owed();
    }
}
