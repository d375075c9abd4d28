package dev.portcullis.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.util.DriverInfo;

/** The driver of PostgreSQL is one that programs add by themselves. */
class ManagedDriverTest {
    private static final Pattern DRIVER =
            Pattern.compile("<artifactId>postgresql</artifactId>\\s*<version>([^<]+)</version>");

    @Test
    @DisplayName("[U37] The bom gives programs the driver that the stores are tested with")
    void the_bom_gives_the_driver_that_the_stores_are_tested_with() throws IOException {
        assertThat(DRIVER.matcher(Files.readString(Path.of("../bom/pom.xml"))).results())
                .extracting(found -> found.group(1))
                .containsExactly(DriverInfo.DRIVER_VERSION);
    }
}
