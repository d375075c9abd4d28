package dev.portcullis.crypto.format;

import dev.portcullis.ports.credential.PasswordTooLong;
import dev.portcullis.ports.secret.SecretSource;

/** New bcrypt hashes. */
public final class BcryptHashes implements NewHashes {
    private final int cost;
    private final SecretSource random;

    public BcryptHashes(int cost, SecretSource random) {
        this.cost = cost;
        this.random = random;
    }

    @Override
    public String hash(byte[] password) {
        if (password.length > BcryptHash.LONGEST_PASSWORD) {
            throw new PasswordTooLong(BcryptHash.LONGEST_PASSWORD, password.length);
        }
        return BcryptHash.of(password, cost, random.bytes(16)).text();
    }

    @Override
    public String ofNobody() {
        return new BcryptHash(cost, random.bytes(16), random.bytes(23)).text();
    }

    @Override
    public boolean isOutdated(String hash) {
        return BcryptHash.read(hash).filter(read -> read.cost() == cost).isEmpty();
    }
}
