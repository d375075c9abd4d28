package dev.portcullis.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BasicBeanDescription;
import com.fasterxml.jackson.databind.introspect.BasicClassIntrospector;
import com.fasterxml.jackson.databind.introspect.ClassIntrospector;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.webauthn4j.converter.util.ObjectConverter;
import dev.portcullis.testkit.webauthn.CeremonyVerifierContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A native program has of the library only what is named for it: all that Jackson looks into. */
class NativeMetadataTest {
    private static final String LIBRARY = "com.webauthn4j";
    private static final String METADATA =
            "/META-INF/native-image/dev.portcullis/portcullis-adapter-webauthn/reachability-metadata.json";
    private static final Pattern TYPE = Pattern.compile("\"type\": \"([^\"]+)\"");

    @Test
    void every_class_that_is_looked_into_during_ceremonies_is_named() throws IOException {
        var seen = new ConcurrentSkipListSet<String>();
        var converter = new ObjectConverter(
                watched(new ObjectMapper(), seen), watched(new ObjectMapper(new CBORFactory()), seen));
        var verifier = new WebAuthn4jVerifier(() -> converter);
        CeremonyVerifierContract suite = () -> verifier;
        suite.a_key_is_made_and_used_with_every_algorithm();
        suite.r12_without_anchors_every_make_is_let_in_and_described();
        assertThat(seen).hasSizeGreaterThan(10);
        seen.removeAll(named());
        assertThat(seen).isEmpty();
    }

    @Test
    void every_class_that_is_annotated_for_jackson_is_named() throws IOException {
        var annotated = new ClassFileImporter()
                .importPackages(LIBRARY + ".data").stream()
                        .filter(NativeMetadataTest::isAnnotated)
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(annotated).hasSizeGreaterThan(40);
        annotated.removeAll(named());
        assertThat(annotated).isEmpty();
    }

    @Test
    void every_class_that_is_named_is_there() throws IOException {
        assertThat(named()).allSatisfy(name -> assertThat(Class.forName(name)).isNotNull());
    }

    private static ObjectMapper watched(ObjectMapper mapper, Set<String> seen) {
        mapper.setConfig(mapper.getDeserializationConfig().with(new Watching(seen)));
        return mapper;
    }

    private static boolean isAnnotated(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getPackageName())
                .anyMatch(used -> used.equals("com.fasterxml.jackson.annotation")
                        || used.equals("com.fasterxml.jackson.databind.annotation"));
    }

    private static Set<String> named() throws IOException {
        try (var file = Objects.requireNonNull(NativeMetadataTest.class.getResourceAsStream(METADATA))) {
            return TYPE.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Notes what of the library is looked into. */
    private static final class Watching extends BasicClassIntrospector {
        private final transient Set<String> seen;

        private Watching(Set<String> seen) {
            this.seen = seen;
        }

        @Override
        public ClassIntrospector copy() {
            return new Watching(seen);
        }

        @Override
        public BasicBeanDescription forDeserialization(
                DeserializationConfig config, JavaType type, MixInResolver resolver) {
            return noted(type, super.forDeserialization(config, type, resolver));
        }

        @Override
        public BasicBeanDescription forCreation(DeserializationConfig config, JavaType type, MixInResolver resolver) {
            return noted(type, super.forCreation(config, type, resolver));
        }

        private BasicBeanDescription noted(JavaType type, BasicBeanDescription found) {
            if (type.getRawClass().getName().startsWith(LIBRARY)) {
                seen.add(type.getRawClass().getName());
            }
            return found;
        }
    }
}
