package dev.portcullis.embedded.configuration;

import dev.portcullis.embedded.location.Locations;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Certificates in PEM, several in one text or one in each. */
final class TrustAnchors {
    private TrustAnchors() {}

    /** @throws dev.portcullis.embedded.problem.BadConfiguration if a text cannot be read, or holds none */
    static List<X509Certificate> of(Locations locations, String key, List<String> places) {
        var anchors = new ArrayList<X509Certificate>();
        for (String place : places) {
            anchors.addAll(in(key, locations.read(key, place)));
        }
        return anchors;
    }

    private static List<X509Certificate> in(String key, String text) {
        try {
            var found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            if (found.isEmpty()) {
                throw Locations.problem(key, "holds no certificate");
            }
            return found.stream().map(X509Certificate.class::cast).toList();
        } catch (CertificateException e) {
            throw Locations.problem(key, "is no certificate in PEM");
        }
    }
}
