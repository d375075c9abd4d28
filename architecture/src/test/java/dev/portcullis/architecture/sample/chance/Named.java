package dev.portcullis.architecture.sample.chance;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

class Named {
    static SecureRandom source() throws NoSuchAlgorithmException {
        return SecureRandom.getInstance("SHA1PRNG");
    }
}
