package dev.portcullis.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSourceProvider;
import io.agroal.api.configuration.AgroalDataSourceConfiguration.DataSourceImplementation;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.postgresql.core.v3.ConnectionFactoryImpl;

/** A native program has of pool and driver by reflection only what is named for it. */
class NativeMetadataTest {
    private static final String FOLDER = "/META-INF/native-image/dev.portcullis/portcullis-adapter-jdbc/";

    @Test
    void what_the_pool_looks_up_by_name_is_named() throws IOException {
        assertThat(metadata())
                .contains(
                        named(DataSourceImplementation.AGROAL.className()),
                        named(org.postgresql.Driver.class.getName()),
                        "META-INF/services/" + AgroalDataSourceProvider.class.getName());
        assertThat(ServiceLoader.load(AgroalDataSourceProvider.class).stream())
                .isNotEmpty()
                .allSatisfy(provider ->
                        assertThat(metadata()).contains(named(provider.type().getName())));
    }

    @Test
    void the_list_of_the_pool_is_an_array_that_is_named_and_there() throws Exception {
        String handler = "io.agroal.pool.ConnectionHandler";

        assertThat(metadata()).contains(named(handler + "[]"));
        assertThat(Array.newInstance(Class.forName(handler), 0)
                        .getClass()
                        .getComponentType()
                        .getName())
                .isEqualTo(handler);
    }

    @Test
    void nothing_of_the_driver_is_frozen_at_build_time() throws IOException {
        assertThat(text("native-image.properties")).contains("--initialize-at-run-time=org.postgresql");
    }

    @Test
    void what_is_cut_off_of_the_driver_is_there() throws Exception {
        var ours = PostgresWithoutSspi.class.getDeclaredMethod(
                "createSSPI", org.postgresql.core.PGStream.class, String.class, boolean.class);
        var theirs = ConnectionFactoryImpl.class.getDeclaredMethod(ours.getName(), ours.getParameterTypes());

        assertThat(theirs.getReturnType()).isEqualTo(ours.getReturnType());
        assertThat(theirs.getModifiers()).isEqualTo(ours.getModifiers());
        assertThat(new PostgresWithoutSspi.DriverIsThere().getAsBoolean()).isTrue();
    }

    @Test
    void a_reason_says_what_lies_underneath() {
        var failed = new SQLException("Could not load it", new ClassNotFoundException("io.agroal.pool.DataSource"));

        assertThat(FirstLine.of(failed))
                .isEqualTo("Could not load it (ClassNotFoundException: io.agroal.pool.DataSource)");
    }

    @Test
    void a_reason_holds_no_password() {
        Dsn dsn = Dsn.parse("postgres://me:s3cret@127.0.0.1:1/people");

        assertThat(dsn.withoutPassword("no way in with s3cret")).isEqualTo("no way in with ***");
    }

    private static String named(String type) {
        return "{\"type\": \"" + type + "\"";
    }

    private static String metadata() throws IOException {
        return text("reachability-metadata.json");
    }

    private static String text(String file) throws IOException {
        try (var in = Objects.requireNonNull(NativeMetadataTest.class.getResourceAsStream(FOLDER + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
