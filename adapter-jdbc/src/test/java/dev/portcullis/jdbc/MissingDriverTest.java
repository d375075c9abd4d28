package dev.portcullis.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.json.ContractJson;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program that names a database without the libraries for it. */
class MissingDriverTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "postgresql-4, postgres://me:secret@127.0.0.1:1/people, org.postgresql:postgresql",
        "agroal, postgres://me:secret@127.0.0.1:1/people, io.agroal:agroal-pool",
        "sqlite-jdbc, sqlite://%s/people.sqlite, org.xerial:sqlite-jdbc",
    })
    @DisplayName("[U36] A database without its driver is told in one line that names what to add")
    void a_missing_driver_is_named(String missing, String dsn, String remedy) throws Exception {
        assertThat(refusal(missing, dsn.formatted(folder)))
                .startsWith("dev.portcullis.jdbc.StoreNotUsable: ")
                .contains(remedy, "is not on the class path", "add it")
                .doesNotContain("secret", "\n");
    }

    /** What opening a database says in a program whose class path lacks a library. */
    private static String refusal(String missing, String dsn) throws IOException, ReflectiveOperationException {
        try (var loader = new URLClassLoader(without(missing), ClassLoader.getPlatformClassLoader())) {
            Class<?> address = loader.loadClass(Dsn.class.getName());
            Class<?> json = loader.loadClass(ContractJson.class.getName());
            Class<?> store = loader.loadClass(JdbcUnitOfWork.class.getName());
            var parse = address.getDeclaredMethod("parse", String.class);
            Object parsed = parse.invoke(null, dsn);
            Object mapping = json.getMethod("create").invoke(null);
            store.getMethod("open", address, json).invoke(null, parsed, mapping);
            throw new AssertionError("it opened");
        } catch (InvocationTargetException refused) {
            return String.valueOf(refused.getCause());
        }
    }

    private static URL[] without(String missing) {
        var parts = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !Path.of(part).getFileName().toString().startsWith(missing))
                .map(MissingDriverTest::url)
                .toArray(URL[]::new);
        assertThat(parts).hasSizeLessThan(System.getProperty("java.class.path").split(File.pathSeparator).length);
        return parts;
    }

    private static URL url(String part) {
        try {
            return Path.of(part).toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
