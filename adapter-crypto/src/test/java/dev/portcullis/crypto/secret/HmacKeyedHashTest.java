package dev.portcullis.crypto.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portcullis.ports.secret.KeyedHash;
import dev.portcullis.testkit.secret.KeyedHashContract;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class HmacKeyedHashTest implements KeyedHashContract {
    @Override
    public KeyedHash with(List<String> keys) {
        return new HmacKeyedHash(keys);
    }

    // RFC 4231, second case.
    @Test
    void the_code_is_hmac_sha_256() {
        byte[] code = new Hmac("Jefe".getBytes(StandardCharsets.US_ASCII))
                .of("what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII));
        assertThat(HexFormat.of().formatHex(code))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    // What rests in a store must be found again by every later version.
    @Test
    void the_hash_of_a_secret_stays_what_it_is() {
        assertThat(with(List.of("a key of the contract suite")).hash("session", "secret"))
                .isEqualTo("Wlgw6IkWGsm_bcgwLmy6FpYCcXco3y-PX9I6EMTZayA");
    }

    @Test
    void a_short_key_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(List.of("a key that is long enough", "0123456789abcde")))
                .withMessageNotContaining("0123456789abcde");
        assertThatIllegalArgumentException().isThrownBy(() -> with(List.of()));
    }
}
