package dev.portcullis.architecture.sample.chance;

import java.security.SecureRandom;

class Vault {
    final SecureRandom source = new SecureRandom();
}
