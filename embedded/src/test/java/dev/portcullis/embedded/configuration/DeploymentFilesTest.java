package dev.portcullis.embedded.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What people deploy by is read by the program as it stands there. */
class DeploymentFilesTest {
    private static final Path FOLDER = Path.of("../deploy");

    private static Configuration read(Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put(
                "IDENTITY_SCHEMAS_0_URL",
                FOLDER.resolve("person.schema.json").toUri().toString());
        return ConfigurationSource.empty()
                .withFiles(List.of(FOLDER.resolve("portcullis.yml")))
                .withEnvironment(all)
                .read();
    }

    private static List<Map<String, Object>> documents(String file) throws IOException {
        var load = new Load(LoadSettings.builder().build());
        try (var in = Files.newInputStream(FOLDER.resolve(file))) {
            return StreamSupport.stream(load.loadAllFromInputStream(in).spliterator(), false)
                    .map(DeploymentFilesTest::map)
                    .toList();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    private static Object in(Map<String, Object> node, String... path) {
        Object found = node;
        for (String name : path) {
            found = map(found).get(name);
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> texts(Object node) {
        return (Map<String, String>) node;
    }

    @Test
    void the_configuration_is_read_with_the_secrets_of_kubernetes() throws IOException {
        var secrets =
                texts(documents("kubernetes/secrets.example.yaml").getFirst().get("stringData"));

        var configuration = read(secrets);

        assertThat(configuration.security()).isEqualTo(SecurityProfile.STRICT);
        assertThat(configuration.management().port()).isEqualTo(9000);
    }

    @Test
    void the_configuration_is_read_with_the_environment_of_the_trial() throws IOException {
        var services = map(documents("compose.yaml").getFirst().get("services"));

        var configuration = read(texts(in(services, "portcullis", "environment")));

        assertThat(configuration.serve().baseUrl()).startsWith("http://127.0.0.1:4433");
        assertThat(services).containsKeys("database", "mail");
    }

    @Test
    void probes_ask_a_port_that_is_there() throws IOException {
        var deployment = documents("kubernetes/portcullis.yaml").getFirst();
        var container = map(((List<?>) in(deployment, "spec", "template", "spec", "containers")).getFirst());

        assertThat(container.get("ports").toString())
                .contains("name=http, containerPort=4433", "name=management, containerPort=9000");
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertThat(in(container, probe, "httpGet", "port")).isEqualTo("management");
            assertThat((String) in(container, probe, "httpGet", "path")).startsWith("/q/health/");
        }
    }

    @Test
    void what_runs_weekly_names_files_that_are_there() throws IOException {
        var jobs = map(documents("../.github/workflows/weekly.yml").getFirst().get("jobs"));
        var named = Pattern.compile("(?:\\.ci|deploy)/[\\w./-]+")
                .matcher(jobs.toString())
                .results();

        assertThat(named.map(MatchResult::group))
                .contains(".ci/weekly", "deploy/compose.yaml")
                .allSatisfy(file -> assertThat(FOLDER.resolveSibling(file)).exists());
    }
}
