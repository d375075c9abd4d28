package dev.portcullis.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/**
 * What this program proves itself with to a mail server, in PEM files.
 *
 * @param key PKCS #8, not encrypted
 */
public record ClientCertificate(Path certificate, Path key) {
    private static final char[] NO_PASSWORD = {};

    /** @throws IllegalArgumentException if the files cannot be read or hold something else */
    KeyManager[] keyManagers() {
        try {
            Certificate[] chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(certificate)))
                    .toArray(Certificate[]::new);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, NO_PASSWORD);
            store.setKeyEntry("client", privateKey(), NO_PASSWORD, chain);
            var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, NO_PASSWORD);
            return factory.getKeyManagers();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("no certificate and PKCS #8 key in " + certificate + " and " + key, e);
        }
    }

    private PrivateKey privateKey() throws IOException, GeneralSecurityException {
        String text = Files.readString(key, StandardCharsets.US_ASCII);
        var spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text.replaceAll("-----[^-]*-----", "")));
        try {
            return KeyFactory.getInstance("EC").generatePrivate(spec);
        } catch (InvalidKeySpecException other) {
            return KeyFactory.getInstance("RSA").generatePrivate(spec);
        }
    }
}
