package dev.portcullis.jdbc;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.PGStream;
import org.postgresql.sspi.ISSPIClient;

/**
 * In a native binary the driver does without the sign-in of Windows domains, whose libraries nobody has there: a binary that
 * could reach them would not even be built. On a JVM this class does nothing.
 */
@TargetClass(
        className = "org.postgresql.core.v3.ConnectionFactoryImpl",
        onlyWith = PostgresWithoutSspi.DriverIsThere.class)
final class PostgresWithoutSspi {
    private PostgresWithoutSspi() {}

    @Substitute
    private static ISSPIClient createSSPI(PGStream stream, @Nullable String service, boolean negotiate) {
        throw new UnsupportedOperationException(
                "a native binary has no SSPI: choose another way for this user to sign in");
    }

    /** The driver is optional. */
    static final class DriverIsThere implements BooleanSupplier {
        @Override
        public boolean getAsBoolean() {
            try {
                Class.forName("org.postgresql.Driver", false, DriverIsThere.class.getClassLoader());
                return true;
            } catch (ClassNotFoundException absent) {
                return false;
            }
        }
    }
}
