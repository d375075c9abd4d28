package dev.portcullis.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.http.HttpFrontendApi;
import dev.portcullis.testkit.loopback.LoopbackPort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged server, in a process of its own: on the JVM, or, where the environment variable {@code PORTCULLIS_BINARY} names one, as
 * a native binary.
 */
public final class ServerProcess implements AutoCloseable {
    /** How it ends when it is told to by {@link #stop}. */
    static final int TERMINATED = 143;

    private static final String BINARY = "PORTCULLIS_BINARY";
    private static final Path PACKAGE = Path.of("target", "portcullis-runner.jar");
    private static final long KIBIBYTE = 1024;
    private static final Duration MAX_WAIT = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final URI url;
    private final Path log;

    private ServerProcess(Process process, URI url, Path log) {
        this.process = process;
        this.url = url;
        this.log = log;
    }

    /**
     * Start one on a free port, and wait until it is ready.
     *
     * @param environment what wins over the file, for instance {@code DSN}
     */
    static ServerProcess start(Path configuration, Map<String, String> environment) throws Exception {
        return start(configuration, environment, List.of());
    }

    /** @param options for java, besides the usual ones */
    public static ServerProcess start(Path configuration, Map<String, String> environment, List<String> options)
            throws Exception {
        return start(List.of(configuration), environment, options);
    }

    /** @param configuration the files, each wins over those before it */
    public static ServerProcess start(List<Path> configuration, Map<String, String> environment, List<String> options)
            throws Exception {
        int port = LoopbackPort.free();
        Path log = Files.createTempFile(configuration.getFirst().getParent(), "server", ".log");
        var builder = new ProcessBuilder(command(configuration, options))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("SERVE_PUBLIC_PORT", Integer.toString(port));
        var server = new ServerProcess(builder.start(), URI.create("http://127.0.0.1:" + port), log);
        server.awaitReady();
        return server;
    }

    private static List<String> command(List<Path> configuration, List<String> options) {
        String binary = System.getenv(BINARY);
        return binary == null ? java(configuration, options) : nativeBinary(binary, configuration, options);
    }

    // It knows a few of the options that java knows.
    private static List<String> nativeBinary(String binary, List<Path> configuration, List<String> options) {
        var command = new ArrayList<>(List.of(binary));
        options.stream()
                .filter(option -> option.startsWith("-Xm") || option.startsWith("-D"))
                .forEach(command::add);
        configuration.forEach(file -> command.add("--config=" + file));
        return command;
    }

    private static List<String> java(List<Path> configuration, List<String> options) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED", "-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-jar", PACKAGE.toString()));
        configuration.forEach(file -> command.add("--config=" + file));
        return command;
    }

    private void awaitReady() throws Exception {
        long end = System.nanoTime() + MAX_WAIT.toNanos();
        while (!isReady()) {
            assertThat(System.nanoTime()).as("it is not ready: %s", log()).isLessThan(end);
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS))
                    .as("it ended: %s", log())
                    .isFalse();
        }
    }

    private boolean isReady() throws InterruptedException {
        var request = HttpRequest.newBuilder(url.resolve("/health/ready")).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** A client of it that says at once when it is gone, and waits for one that has much to do. */
    HttpFrontendApi client() {
        return HttpFrontendApi.at(url)
                .maxAttempts(1)
                .connectTimeout(Duration.ofMinutes(1))
                .responseTimeout(Duration.ofMinutes(1))
                .build();
    }

    public URI url() {
        return url;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** How many bytes of memory it has now, as Linux tells it; 0 elsewhere. */
    public long residentBytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KIBIBYTE)
                    .sum();
        }
    }

    public String log() throws IOException {
        return Files.readString(log);
    }

    /** As by {@code kill -9}: it can do nothing about it. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As by {@code kill}: it may end what it is at. @return how it ended */
    int stop() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    private int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(MAX_WAIT.toSeconds(), TimeUnit.SECONDS))
                .as("it ends")
                .isTrue();
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
