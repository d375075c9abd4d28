package dev.portcullis.embedded.configuration;

import dev.portcullis.crypto.credential.HasherSettings;
import java.time.Duration;

/**
 * {@code hashers} and {@code portcullis.hashing}.
 *
 * @param hasher how new passwords are hashed
 * @param parallel how many hashes are computed at once
 * @param queue how many more may wait; further ones are refused at once
 * @param longestWait how long each may wait; then it is refused
 */
public record HashingSettings(HasherSettings hasher, int parallel, int queue, Duration longestWait) {}
