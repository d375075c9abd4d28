package dev.portcullis.embedded.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
    @Test
    void durations_add_up() {
        assertThat(GoDuration.parse("1h30m")).contains(Duration.ofMinutes(90));
        assertThat(GoDuration.parse("1h1h5ms3us1ns"))
                .contains(Duration.ofHours(2).plusNanos(5_003_001));
        assertThat(GoDuration.parse("0s")).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "h", "1.5h", "-1h", "1d", " 1h", "1h ", "9999999999999999999h", "99999999h99999999h"})
    void other_texts_are_no_durations(String text) {
        assertThat(GoDuration.parse(text)).isEmpty();
    }

    @Test
    void sizes_count_by_1024() {
        assertThat(ByteSize.parse("128MB")).hasValue(128L << 20);
        assertThat(ByteSize.parse("7B")).hasValue(7);
        assertThat(ByteSize.parse("9EB")).isEmpty();
        assertThat(ByteSize.parse("1.5GB")).isEmpty();
        assertThat(ByteSize.parse("1gb")).isEmpty();
    }
}
