package dev.portcullis.embedded.configuration;

import dev.portcullis.crypto.credential.HasherSettings;
import dev.portcullis.crypto.credential.HasherSettings.Algorithm;
import dev.portcullis.crypto.format.Argon2Settings;
import dev.portcullis.crypto.format.CostLimits;
import dev.portcullis.embedded.key.ByteSize;
import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.embedded.problem.Problems;
import dev.portcullis.ports.json.Json;

/** {@code hashers} and {@code portcullis.hashing}. */
final class HashingSection {
    private static final String ARGON2 = "hashers.argon2.";
    private static final String MEMORY = ARGON2 + "memory";
    private static final String PARALLEL = "portcullis.hashing.parallel";
    private static final String SHARE =
            "for hashing may fill half of the heap; start java with a larger one (-Xmx) to allow more";
    private static final int LEAST_COST = 12;
    private static final int MOST_LANES = 255;
    private static final long MOST_KIBIBYTES = 4 << 20;
    private static final int QUEUE = 256;

    private final Settings settings;
    private final int processors;
    private final long heap;

    HashingSection(Settings settings) {
        this(
                settings,
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory());
    }

    /** @param heap the bytes that this program may fill */
    HashingSection(Settings settings, int processors, long heap) {
        this.settings = settings;
        this.processors = processors;
        this.heap = heap;
    }

    HashingSettings read() {
        return new HashingSettings(
                new HasherSettings(algorithm(), bcryptCost(), argon2()),
                or(PARALLEL, parallel()),
                or("portcullis.hashing.queue", QUEUE),
                settings.duration("portcullis.hashing.longest_wait"));
    }

    // A processor stays free for everything else, as far as there is more than one.
    private int parallel() {
        return Math.max(1, (int) Math.min(processors - 1L, most()));
    }

    /** How many hashes fit into the memory for them at once. */
    private long most() {
        return algorithm() == Algorithm.ARGON2 ? budget() / kibibytes() : Integer.MAX_VALUE;
    }

    private long budget() {
        return CostLimits.memoryOf(heap);
    }

    private Algorithm algorithm() {
        return settings.text("hashers.algorithm").equals("argon2") ? Algorithm.ARGON2 : Algorithm.BCRYPT;
    }

    // Source: docs/contract/passwords.md, "Hashes"; only in development a lower cost is taken as it is.
    private int bcryptCost() {
        int cost = settings.number("hashers.bcrypt.cost");
        return settings.flagIfSet("dev").orElse(false) ? cost : Math.max(LEAST_COST, cost);
    }

    private Argon2Settings argon2() {
        return new Argon2Settings(
                Math.toIntExact(kibibytes()),
                settings.number(ARGON2 + "iterations"),
                lanes(),
                settings.number(ARGON2 + "salt_length"),
                settings.number(ARGON2 + "key_length"));
    }

    /** Find what cannot be done; to be asked before {@link #read}. */
    void check(Problems problems) {
        if (kibibytes() < 8L * lanes() || kibibytes() > MOST_KIBIBYTES) {
            problems.add(Problem.notAllowed(MEMORY, given(MEMORY), "8KB for each parallelism to 4GB"));
        } else if (most() < 1) {
            problems.add(Problem.notAllowed(MEMORY, given(MEMORY), "at most " + budget() / 1024 + "MB, " + SHARE));
        } else if (or(PARALLEL, 1) > most()) {
            problems.add(Problem.notAllowed(
                    PARALLEL,
                    Json.of(or(PARALLEL, 1)),
                    "at most " + most() + " with hashers.argon2.memory " + settings.text(MEMORY) + ", " + SHARE));
        }
    }

    private Json given(String key) {
        return Json.of(settings.text(key));
    }

    private long kibibytes() {
        return ByteSize.parse(settings.text(MEMORY)).orElseThrow() >> 10;
    }

    private int lanes() {
        return or(ARGON2 + "parallelism", Math.min(MOST_LANES, 2 * processors));
    }

    private int or(String key, int otherwise) {
        return settings.numberOrNull(key) instanceof Integer set ? set : otherwise;
    }
}
