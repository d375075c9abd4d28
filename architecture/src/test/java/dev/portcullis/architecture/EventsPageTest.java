package dev.portcullis.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.event.EventNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page for operators lists each event that there is, and says how it ended. */
class EventsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "events.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z_.]+)` \\| (success|failure) \\| .+ \\| .+ \\|$");

    @Test
    @DisplayName("[I3] Every event is documented with its outcome, and no other")
    void every_event_is_documented_with_its_outcome_and_no_other() throws IOException {
        Map<String, String> listed = ROW.matcher(Files.readString(PAGE))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));

        assertThat(listed.keySet()).containsExactlyInAnyOrderElementsOf(EventNames.all());
        assertThat(listed)
                .allSatisfy((name, outcome) -> assertThat(new Event(name, Instant.EPOCH, null, null, null).outcome())
                        .isEqualTo(outcome));
    }
}
