package dev.portcullis.crypto.secret;

import dev.portcullis.ports.secret.SecretSource;
import dev.portcullis.testkit.secret.SecretSourceContract;

class RandomSecretSourceTest implements SecretSourceContract {
    @Override
    public SecretSource source() {
        return new RandomSecretSource();
    }
}
