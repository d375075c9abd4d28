package dev.portcullis.benchmarks;

import dev.portcullis.companion.session.SessionGuard;
import dev.portcullis.embedded.Portcullis;
import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.embedded.document.ContractJsonText;
import dev.portcullis.jose.JoseTokenVerifier;
import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.session.ToSession;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a signed token of a session costs (ES256): the processor time of the one thread that asks, for a session check in process, for
 * the same with a token, and for a check of the token by {@link SessionGuard}. {@code java -cp
 * 'benchmarks/target/benchmarks.jar:benchmarks/target/lib/*' …TokenCost}.
 */
public final class TokenCost {
    private static final int ROUNDS = 6;
    private static final int TIMES = 2_000;
    private static final int BYTES = 32;
    private static final String TEMPLATE = "notes";

    private TokenCost() {}

    public static void main(String... arguments) throws GeneralSecurityException {
        KeyPair keys = keys();
        var source = ConfigurationSource.empty()
                .with("dsn", "memory")
                .with("session.whoami.tokenizer.templates", templates(keys));
        try (var portcullis = Portcullis.start(source.read())) {
            FrontendApi api = portcullis.frontend();
            Caller app = Caller.nativeApp().withSessionToken(new Journeys(api).token(Person.anyone()));
            var plain = new ToSession(app);
            var signed = new ToSession(app, TEMPLATE);
            String token = Objects.requireNonNull(api.toSession(signed).tokenized());
            SessionGuard guard = guard(api, keys, portcullis);
            for (int round = 1; round <= ROUNDS; round++) {
                double check = cost(() -> api.toSession(plain));
                double whole = cost(() -> api.toSession(signed));
                double key =
                        cost(() -> guard(api, keys, portcullis).claims(token).orElseThrow());
                Iterator<String> fresh = Stream.generate(
                                () -> api.toSession(signed).tokenized())
                        .limit(TIMES)
                        .toList()
                        .iterator();
                double first = cost(() -> guard.claims(fresh.next()).orElseThrow());
                double local = cost(() -> guard.claims(token).orElseThrow());
                System.out.printf(
                        "round %d: whoami %.3f ms, a token beside it %.3f ms, the first check by a key set %.3f ms,"
                                + " of a token %.3f ms, each other %.1f µs%n",
                        round, check, whole - check, key, first, local * 1000);
            }
        }
    }

    private static SessionGuard guard(FrontendApi api, KeyPair keys, Portcullis portcullis) {
        String issuer = portcullis.configuration().engine().publicUrl();
        var json = new ContractJsonText(ContractJson.create());
        String known = keySet(keys, "");
        return SessionGuard.of(api)
                .tokens(new JoseTokenVerifier(() -> known, issuer, Clock.systemUTC(), json))
                .build();
    }

    /** In milliseconds of this thread's processor time. */
    private static double cost(Supplier<?> work) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < TIMES; i++) {
            Objects.requireNonNull(work.get());
        }
        return (threads.getCurrentThreadCpuTime() - before) / 1e6 / TIMES;
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static String templates(KeyPair keys) {
        String secret = number(((ECPrivateKey) keys.getPrivate()).getS());
        String set = keySet(keys, ",\"d\":\"" + secret + "\"");
        String url = "base64://" + Base64.getEncoder().encodeToString(set.getBytes(StandardCharsets.UTF_8));
        return "{\"" + TEMPLATE + "\":{\"jwks_url\":\"" + url + "\",\"ttl\":\"1h\"}}";
    }

    private static String keySet(KeyPair keys, String more) {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"alg\":\"ES256\",\"use\":\"sig\",\"kid\":\"1\",\"x\":\""
                + number(point.getAffineX()) + "\",\"y\":\"" + number(point.getAffineY()) + "\"" + more + "}]}";
    }

    /** A number of 256 bits, as key sets have it. */
    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] whole = new byte[BYTES];
        byte[] low = Arrays.copyOfRange(bytes, Math.max(0, bytes.length - BYTES), bytes.length);
        System.arraycopy(low, 0, whole, BYTES - low.length, low.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }
}
