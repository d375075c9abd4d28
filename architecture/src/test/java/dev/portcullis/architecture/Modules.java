package dev.portcullis.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.portcullis.testkit.architecture.ProductionClasses;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The module map: where each module's classes live, and which other modules they may see. */
final class Modules {
    static final String ROOT = "dev.portcullis";
    static final String EVERYTHING = ROOT + "..";

    /** What all modules are made of, read once for all rules. */
    static final JavaClasses CLASSES = ProductionClasses.below(ROOT);

    static final String PORTS = ROOT + ".ports..";
    static final String DOMAIN = ROOT + ".domain..";
    static final String JSON = ROOT + ".json..";
    static final String COMPANION = ROOT + ".companion..";
    static final String TESTKIT = ROOT + ".testkit..";
    static final String MEMORY = ROOT + ".memory..";
    static final String JDBC = ROOT + ".jdbc..";
    static final String CRYPTO = ROOT + ".crypto..";
    static final String JSON_SCHEMA = ROOT + ".jsonschema..";
    static final String BREACH_LOOKUP = ROOT + ".breach..";
    static final String TEMPLATES = ROOT + ".template..";
    static final String MAIL = ROOT + ".mail..";
    static final String HTTP_COURIER = ROOT + ".httpcourier..";
    static final String WEBAUTHN = ROOT + ".webauthn..";
    static final String QR = ROOT + ".qr..";
    static final String OPENID = ROOT + ".openid..";
    static final String OUTBOUND_CLIENT = ROOT + ".outbound..";
    static final String WEB_HOOK = ROOT + ".webhook..";
    static final String JSONNET = ROOT + ".jsonnet..";
    static final String JOSE = ROOT + ".jose..";
    static final String OAUTH2 = ROOT + ".oauth2..";
    static final String HTTP_CLIENT = ROOT + ".http..";
    static final String CONTRACT = ROOT + ".contract..";
    static final String HTTP_BOUNDARY = ROOT + ".boundary..";
    static final String SERVLET = ROOT + ".servlet..";
    static final String QUARKUS_REST = ROOT + ".rest..";
    static final String PAGES = ROOT + ".pages..";
    static final String EMBEDDED = ROOT + ".embedded..";
    static final String SPRING = ROOT + ".spring..";
    static final String SERVER = ROOT + ".server..";

    private static final String[] OUTBOUND = {
        MEMORY,
        JDBC,
        CRYPTO,
        JSON_SCHEMA,
        BREACH_LOOKUP,
        TEMPLATES,
        MAIL,
        HTTP_COURIER,
        WEBAUTHN,
        QR,
        JOSE,
        OAUTH2,
        JSONNET,
        OUTBOUND_CLIENT,
        OPENID,
        WEB_HOOK
    };

    /** Which modules each module may see besides itself; only the two roots see many. */
    static final Map<String, List<String>> SEES = Map.ofEntries(
            Map.entry(PORTS, List.of()),
            Map.entry(DOMAIN, List.of(PORTS)),
            Map.entry(JSON, List.of(PORTS)),
            Map.entry(COMPANION, List.of(PORTS)),
            Map.entry(TESTKIT, List.of(PORTS, JSON, HTTP_BOUNDARY)),
            Map.entry(MEMORY, List.of(PORTS)),
            Map.entry(JDBC, List.of(PORTS, JSON)),
            Map.entry(CRYPTO, List.of(PORTS)),
            Map.entry(JSON_SCHEMA, List.of(PORTS)),
            Map.entry(BREACH_LOOKUP, List.of(PORTS)),
            Map.entry(TEMPLATES, List.of(PORTS)),
            Map.entry(MAIL, List.of(PORTS)),
            Map.entry(HTTP_COURIER, List.of(PORTS)),
            Map.entry(WEBAUTHN, List.of(PORTS)),
            Map.entry(QR, List.of(PORTS)),
            Map.entry(JOSE, List.of(PORTS)),
            Map.entry(OAUTH2, List.of(PORTS)),
            Map.entry(JSONNET, List.of(PORTS)),
            Map.entry(WEB_HOOK, List.of(PORTS, JSON)),
            Map.entry(OUTBOUND_CLIENT, List.of(PORTS)),
            Map.entry(OPENID, List.of(PORTS)),
            Map.entry(HTTP_CLIENT, List.of(PORTS, JSON)),
            Map.entry(CONTRACT, List.of(PORTS, TESTKIT, HTTP_CLIENT)),
            Map.entry(HTTP_BOUNDARY, List.of(PORTS, JSON)),
            Map.entry(SERVLET, List.of(HTTP_BOUNDARY)),
            Map.entry(QUARKUS_REST, List.of(PORTS, JSON, HTTP_BOUNDARY)),
            Map.entry(PAGES, List.of(PORTS, HTTP_BOUNDARY)),
            Map.entry(EMBEDDED, with(OUTBOUND, PORTS, DOMAIN, JSON, HTTP_BOUNDARY)),
            Map.entry(SPRING, List.of(PORTS, COMPANION, HTTP_BOUNDARY, SERVLET, EMBEDDED)),
            Map.entry(SERVER, with(OUTBOUND, PORTS, DOMAIN, JSON, HTTP_BOUNDARY, QUARKUS_REST, PAGES, EMBEDDED)));

    private Modules() {}

    private static List<String> with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toList();
    }
}
