package dev.portcullis.benchmarks;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.login.LoginFlow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import sh.ory.kratos.JSON;

/**
 * What a login flow of 6 kB costs to write and to read: the largest recorded from the reference server, and the buttons of five
 * providers and the fields of two more methods. Sampled, as the median holds on a machine that others use too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LoginFlowJsonBenchmark {
    private final ContractJson json = ContractJson.create();
    private final byte[] bytes = recorded();
    private final LoginFlow flow = json.read(LoginFlow.class, bytes);
    private final sh.ory.kratos.model.LoginFlow publishedFlow = readByPublishedClient();

    private static byte[] recorded() {
        try (InputStream in =
                Objects.requireNonNull(LoginFlowJsonBenchmark.class.getResourceAsStream("/login-flow.json"))) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Benchmark
    public byte[] write() {
        return json.write(flow);
    }

    @Benchmark
    public String writeByJsonBinding() {
        return json.jsonb().toJson(flow);
    }

    @Benchmark
    public LoginFlow read() {
        return json.read(LoginFlow.class, bytes);
    }

    @Benchmark
    public LoginFlow readByJsonBinding() {
        return json.jsonb().fromJson(new String(bytes, StandardCharsets.UTF_8), LoginFlow.class);
    }

    @Benchmark
    public byte[] writeByPublishedClient() {
        return JSON.serialize(publishedFlow).getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public sh.ory.kratos.model.LoginFlow readByPublishedClient() {
        return JSON.deserialize(new String(bytes, StandardCharsets.UTF_8), sh.ory.kratos.model.LoginFlow.class);
    }
}
