package dev.portcullis.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Throws inputs at a reader: those that were kept first, then changed ones until time is up. What it takes badly is written
 * beside the kept ones, in {@code src/test/resources/seeds}, and tried first from then on.
 *
 * <p>{@code -Dfuzz.seconds=30} says how long each fuzzer takes, {@code -Dfuzz.seed=7} which way they go.
 */
final class Fuzzer {
    private static final double SECONDS = Double.parseDouble(System.getProperty("fuzz.seconds", "2"));
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final Path SEEDS = Path.of("src/test/resources/seeds");
    // Thread time: a machine that is busy elsewhere does not count.
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final String name;
    private final List<String> pool;

    /**
     * @param name of the folder of what was kept
     * @param good inputs to begin with
     */
    Fuzzer(String name, List<String> good) {
        this.name = name;
        pool = new ArrayList<>(good);
        pool.addAll(kept());
    }

    /** What takes an input. */
    @FunctionalInterface
    interface Reader {
        /** Read it, or refuse it as is meant; everything else that is thrown is a finding. */
        void read(String input) throws Exception;
    }

    void run(Reader reader) {
        pool.forEach(input -> feed(reader, input));
        var mutation = new Mutation(SEED, pool);
        long end = System.nanoTime() + (long) (SECONDS * 1e9);
        int count = 0;
        do {
            feed(reader, mutation.next());
            count++;
        } while (System.nanoTime() < end);
        assertThat(count).as("inputs of %s within %s s", name, SECONDS).isPositive();
    }

    private void feed(Reader reader, String input) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            reader.read(input);
        } catch (Throwable taken) {
            throw new AssertionError("badly taken, kept as " + keep(input), taken);
        }
        var spent = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        if (spent.compareTo(LONGEST) > 0) {
            throw new AssertionError("took " + spent + ", kept as " + keep(input));
        }
    }

    // As UTF-16: halves of characters survive.
    private Path keep(String input) {
        Path file = SEEDS.resolve(name).resolve("%08x".formatted(input.hashCode()) + ".txt");
        try {
            Files.createDirectories(file.getParent());
            var bytes = ByteBuffer.allocate(2 * input.length());
            input.chars().forEach(unit -> bytes.putChar((char) unit));
            return Files.write(file, bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> kept() {
        Path folder = SEEDS.resolve(name);
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(Fuzzer::text).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return ByteBuffer.wrap(Files.readAllBytes(file)).asCharBuffer().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
