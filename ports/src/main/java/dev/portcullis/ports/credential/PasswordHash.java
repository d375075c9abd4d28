package dev.portcullis.ports.credential;

/**
 * A password's hash, its algorithm and parameters included, in the modular text form ({@code $argon2id$…}, {@code $2a$…}).
 */
public record PasswordHash(String value) {
    @Override
    public String toString() {
        return "PasswordHash[hidden]";
    }
}
