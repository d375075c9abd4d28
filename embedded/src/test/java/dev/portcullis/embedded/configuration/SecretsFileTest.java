package dev.portcullis.embedded.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.configuration.SecretsFile.HardLinks;
import dev.portcullis.ports.json.JsonObject;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Secrets that are made at a first start, on file systems of every kind. */
class SecretsFileTest {
    private static final int STARTS = 8;

    @TempDir
    private Path folder;

    enum Links implements HardLinks {
        THERE {
            @Override
            public void create(Path name, Path file) throws IOException {
                Files.createLink(name, file);
            }
        },
        NOT_ALLOWED {
            @Override
            public void create(Path name, Path file) throws IOException {
                throw new FileSystemException(name.toString(), file.toString(), "Operation not permitted");
            }
        },
        UNKNOWN {
            @Override
            public void create(Path name, Path file) {
                throw new UnsupportedOperationException();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void secrets_are_made_once_with_hard_links_and_without(Links links) throws IOException {
        JsonObject made = new SecretsFile(folder, links).readOrMake();

        assertThat(made.texts("cookie")).hasSize(1);
        assertThat(new SecretsFile(folder, links).readOrMake()).isEqualTo(made);
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().contains("secrets.json")))
                    .containsExactly(SecretsFile.in(folder));
        }
    }

    @ParameterizedTest
    @EnumSource
    void all_who_start_at_once_have_the_same_secrets(Links links) throws Exception {
        var together = new CyclicBarrier(STARTS);
        // Everybody has found no file, and made a draft, before the first one puts its own into place.
        var file = new SecretsFile(folder, (name, draft) -> {
            await(together);
            links.create(name, draft);
        });
        var found = new HashSet<JsonObject>();

        try (var starts = Executors.newFixedThreadPool(STARTS)) {
            var started = new ArrayList<Future<JsonObject>>();
            for (int i = 0; i < STARTS; i++) started.add(starts.submit((Callable<JsonObject>) file::readOrMake));
            for (var one : started) found.add(one.get());
        }

        assertThat(found).hasSize(1);
    }

    private static void await(CyclicBarrier together) throws IOException {
        try {
            together.await();
        } catch (Exception broken) {
            throw new IOException(broken);
        }
    }
}
