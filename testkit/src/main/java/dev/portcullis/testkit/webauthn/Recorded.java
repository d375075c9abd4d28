package dev.portcullis.testkit.webauthn;

import dev.portcullis.ports.webauthn.AttestationPolicy;
import dev.portcullis.ports.webauthn.ByteString;
import dev.portcullis.ports.webauthn.RegistrationOptions;
import dev.portcullis.ports.webauthn.RelyingParty;
import dev.portcullis.ports.webauthn.UserVerification;
import java.util.Set;

/** What Chromium 156 posted of a key that it made, with a statement about its make, and then used. */
final class Recorded {
    static final ByteString USER = Ceremony.bytes("somebody-🔑-here");

    static final String MADE = """
            {"id":"ja3o9Il-ULUJK2m6LnGNj_XpySIPoW28fyzaH2H822U","rawId":"ja3o9Il-ULUJK2m6LnGNj_XpySIPoW28fyz\
            aH2H822U","type":"public-key","response":{"attestationObject":"o2NmbXRmcGFja2VkZ2F0dFN0bXSjY2FsZ\
            yZjc2lnWEcwRQIhAJFyOyEsIgZ68ED8xEgQJh9wKg1A78BkygDDCpCDi66CAiBDQGhgmvJOpMGn7ZY3AXTQc6enOM2unwTpz\
            _H8GENPAWN4NWOBWQHXMIIB0zCCAXqgAwIBAgIBATAKBggqhkjOPQQDAjBgMQswCQYDVQQGEwJVUzERMA8GA1UECgwIQ2hyb\
            21pdW0xIjAgBgNVBAsMGUF1dGhlbnRpY2F0b3IgQXR0ZXN0YXRpb24xGjAYBgNVBAMMEUJhdGNoIENlcnRpZmljYXRlMB4XD\
            TE3MDcxNDAyNDAwMFoXDTQ2MTEyNTA2NDczM1owYDELMAkGA1UEBhMCVVMxETAPBgNVBAoMCENocm9taXVtMSIwIAYDVQQLD\
            BlBdXRoZW50aWNhdG9yIEF0dGVzdGF0aW9uMRowGAYDVQQDDBFCYXRjaCBDZXJ0aWZpY2F0ZTBZMBMGByqGSM49AgEGCCqGS\
            M49AwEHA0IABI1hfmXJUI5kvMVnOsgqZ5naPBRGaCwljEY__99Y39L6Pmw3i1PXlcSk3_tBme3Xhi8jq68CA7S4kRugVpmU4\
            QGjJTAjMAwGA1UdEwEB_wQCMAAwEwYLKwYBBAGC5RwCAQEEBAMCAwgwCgYIKoZIzj0EAwIDRwAwRAIgXaUDkBjDqDZp3T9sK\
            IkYg9eo5EOC-qM59TyLKRPgRPYCIGuanR5OE59kps7rLptIbdQkTR5wha9yIYjbGW88n-0UaGF1dGhEYXRhWKRJlg3liA6Ma\
            HQ0Fw9kdmBbj-SuuaKGMseZXPO6gx2XY0UAAAABAQIDBAUGBwgBAgMEBQYHCAAgja3o9Il-ULUJK2m6LnGNj_XpySIPoW28f\
            yzaH2H822WlAQIDJiABIVggmk7IGI6SogWS2cOu88CSychjfKI02W-eP6ALo2DY6HwiWCBWVcqJSGzsa-2-KNxIOG2u9JFk2\
            wd_VlaXozHOrBVing","clientDataJSON":"eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIiwiY2hhbGxlbmdlIjoiWVNCamF\
            HRnNiR1Z1WjJVZ2RHaGhkQ0JvWVhNZ2RHaHBjblI1TFhSM2J5NCIsIm9yaWdpbiI6Imh0dHA6Ly9sb2NhbGhvc3Q6NDIzMTk\
            iLCJjcm9zc09yaWdpbiI6ZmFsc2V9"}}""";

    static final String USED = """
            {"id":"ja3o9Il-ULUJK2m6LnGNj_XpySIPoW28fyzaH2H822U","rawId":"ja3o9Il-ULUJK2m6LnGNj_XpySIPoW28fyz\
            aH2H822U","type":"public-key","response":{"authenticatorData":"SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHm\
            VzzuoMdl2MFAAAAAg","clientDataJSON":"eyJ0eXBlIjoid2ViYXV0aG4uZ2V0IiwiY2hhbGxlbmdlIjoiWVNCamFHRnN\
            iR1Z1WjJVZ2RHaGhkQ0JvWVhNZ2RHaHBjblI1TFhSM2J5NCIsIm9yaWdpbiI6Imh0dHA6Ly9sb2NhbGhvc3Q6NDIzMTkiLCJ\
            jcm9zc09yaWdpbiI6ZmFsc2UsIm90aGVyX2tleXNfY2FuX2JlX2FkZGVkX2hlcmUiOiJkbyBub3QgY29tcGFyZSBjbGllbnR\
            EYXRhSlNPTiBhZ2FpbnN0IGEgdGVtcGxhdGUuIFNlZSBodHRwczovL2dvby5nbC95YWJQZXgifQ","signature":"MEYCIQ\
            CqSF_FhdM2pxSbudms7pNJm-bU82MEE-lz44l80iTi-QIhAK9_ZKi-_x2f2_t3KO7MC8aMj-enRu4Scg6bOmCBMQCl","use\
            rHandle":"c29tZWJvZHkt8J-UkS1oZXJl"}}""";

    private Recorded() {}

    static Ceremony asked() {
        return new Ceremony(
                new RelyingParty("localhost", "Here", Set.of("http://localhost:42319")),
                Ceremony.bytes("a challenge that has thirty-two."),
                RegistrationOptions.ALGORITHMS,
                UserVerification.REQUIRED,
                AttestationPolicy.ANY);
    }
}
