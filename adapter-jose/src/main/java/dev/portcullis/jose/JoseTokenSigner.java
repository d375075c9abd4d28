package dev.portcullis.jose;

import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonText;
import dev.portcullis.ports.token.TokenSigner;
import dev.portcullis.ports.token.UnusableTemplate;
import java.util.Map;
import java.util.function.Supplier;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Signs with the first key of a JSON Web Key Set. The set may change: its text is asked for at each token. */
public final class JoseTokenSigner implements TokenSigner {
    private final Supplier<String> keySet;
    private final JsonText json;
    // The key of the text last seen: reading a key costs more than signing with it.
    private volatile Map.@Nullable Entry<String, SigningKey> last;

    /** @param keySet the set as JSON; must be quick, and may throw {@link dev.portcullis.ports.failure.Unavailable} */
    public JoseTokenSigner(Supplier<String> keySet, JsonText json) {
        this.keySet = keySet;
        this.json = json;
    }

    @Override
    public String sign(JsonObject claims) {
        try {
            return key().sign(json.write(claims));
        } catch (JoseException unfit) {
            throw new UnusableTemplate("the first key of its key set cannot sign as its algorithm (alg) says", null);
        }
    }

    private SigningKey key() {
        String text = keySet.get();
        var known = last;
        if (known != null && known.getKey().equals(text)) return known.getValue();
        SigningKey read = SigningKey.firstOf(text);
        last = Map.entry(text, read);
        return read;
    }
}
