package dev.portcullis.embedded.configuration;

import dev.portcullis.embedded.problem.BadConfiguration;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a configuration comes from. Later ones win: files in their order, variables of the environment, single settings.
 *
 * @param files in YAML or JSON; without any the server runs by itself, its data in {@code data}
 * @param environment variables such as {@code SERVE_PUBLIC_PORT}; others are ignored
 * @param settings by key, for instance {@code serve.public.port}; lists and maps as JSON
 * @param data where data and secrets are kept when there is no file
 */
public record ConfigurationSource(
        List<Path> files, Map<String, String> environment, Map<String, String> settings, Path data) {
    public ConfigurationSource {
        files = List.copyOf(files);
        environment = Map.copyOf(environment);
        settings = Map.copyOf(settings);
    }

    /** No file, no variable, data in {@code ./data}. */
    public static ConfigurationSource empty() {
        return new ConfigurationSource(List.of(), Map.of(), Map.of(), Path.of("data"));
    }

    public ConfigurationSource withFiles(List<Path> files) {
        return new ConfigurationSource(files, environment, settings, data);
    }

    public ConfigurationSource withEnvironment(Map<String, String> environment) {
        return new ConfigurationSource(files, environment, settings, data);
    }

    /** The same with one setting more. @param key with dots @param value as one would write it in YAML */
    public ConfigurationSource with(String key, String value) {
        var more = new LinkedHashMap<>(settings);
        more.put(key, value);
        return new ConfigurationSource(files, environment, more, data);
    }

    public ConfigurationSource withData(Path folder) {
        return new ConfigurationSource(files, environment, settings, folder);
    }

    /**
     * Read everything. Without files this makes the folder for the data, and secrets at the first time.
     *
     * @throws BadConfiguration with everything that is wrong, not only the first thing
     */
    public Configuration read() {
        return new ConfigurationReader(this).read();
    }

    @Override
    public String toString() {
        return "ConfigurationSource[files=" + files + ", data=" + data + "]";
    }
}
