package dev.portcullis.architecture.sample.good;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

record Good(String name) {
    static final Good DAY = new Good("good day");
    static final List<String> NAMES = List.of("a");
    static final Map<String, Duration> LIMITS = Map.of("short", Duration.ofMinutes(1));
    private static final Pattern WORD = Pattern.compile("\\w+");

    enum Kind {
        ONE,
        TWO
    }

    boolean isWord() {
        return WORD.matcher(name).matches();
    }

    Instant look(Clock clock) {
        return Instant.now(clock);
    }

    String tell(Kind kind) {
        return switch (kind) {
            case ONE -> "one";
            case TWO -> "two";
        };
    }
}
