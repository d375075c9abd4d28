package dev.portcullis.testkit.schema;

import java.util.List;
import java.util.Map;

/** Texts that have a format, and texts that do not quite. */
final class FormatSamples {
    private FormatSamples() {}

    static final Map<String, List<String>> GOOD = Map.ofEntries(
            Map.entry(
                    "date-time",
                    List.of("1985-04-12T23:20:50.52Z", "1996-12-19t16:39:57-08:00", "1990-12-31T23:59:60Z")),
            Map.entry("date", List.of("2024-02-29", "0001-01-01")),
            Map.entry("time", List.of("08:30:06Z", "23:59:59.123+01:00", "15:59:60-08:00")),
            Map.entry(
                    "hostname", List.of("localhost", "example.org", "example.org.", "xn--nxasmq6b.example", "a-b.c1")),
            Map.entry(
                    "email",
                    List.of(
                            "b@b",
                            " ada@example.org",
                            "ada@example.org",
                            "a.b+c@example.org",
                            "\"a b\"@example.org",
                            "zoë@example.org",
                            "x".repeat(64) + "@example.org",
                            "!#$%&'*+-/=?^_`{|}~@example.org")),
            Map.entry("tel", List.of("+49 30 901820", "+1 650-253-0000", "+442083661177")),
            Map.entry("ipv4", List.of("127.0.0.1", "255.255.255.255")),
            Map.entry("ip-address", List.of("10.0.0.1")),
            Map.entry(
                    "ipv6",
                    List.of(
                            "::",
                            "::1",
                            "1::",
                            "2001:db8::1",
                            "1:2:3:4:5:6:7:8",
                            "::ffff:192.0.2.1",
                            "1:2:3:4:5:6:1.2.3.4")),
            Map.entry(
                    "uri", List.of("https://example.org/", "https://example.org/ä?q=1#f", "mailto:a@b", "urn:isbn:1")),
            Map.entry("iri", List.of("https://example.org/ä")),
            Map.entry("uri-reference", List.of("", "/path", "a/b", "#f", "https://example.org")),
            Map.entry("uri-template", List.of("https://example.org/{id}{?page,size}", "plain")),
            Map.entry("regex", List.of("^[a-z]+$", "")),
            Map.entry("json-pointer", List.of("", "/", "/a~0b/c~1d/0")),
            Map.entry("relative-json-pointer", List.of("0", "1/a", "12#", "0/a~1b")));

    static final Map<String, List<String>> BAD = Map.ofEntries(
            Map.entry(
                    "date-time",
                    List.of(
                            "",
                            "1985-04-12",
                            "1985-04-12T23:20:50",
                            "1985-04-12 23:20:50Z",
                            "1990-02-31T15:59:59Z",
                            "1998-12-31T23:58:60Z",
                            "1985-04-12T24:00:00Z",
                            "1985-04-12T23:20:50+24:00")),
            Map.entry("date", List.of("", "2023-02-29", "2024-13-01", "2024-1-1", "24-01-01", "2024-01-01Z")),
            Map.entry("time", List.of("", "08:30:06", "8:30:06Z", "24:00:00Z", "08:60:00Z", "08:30:60Z")),
            Map.entry(
                    "hostname",
                    List.of("", ".", "-a.example", "a-.example", "a..b", "a_b", "ä.example", "x".repeat(64), "a b")),
            Map.entry(
                    "email",
                    List.of(
                            "",
                            " ",
                            "nobody",
                            "@example.org",
                            "a@",
                            "a@b@example.org",
                            "a b@example.org",
                            "a..b@example.org",
                            ".a@example.org",
                            "a.@example.org",
                            "a@exa mple.org",
                            "a@example.org\n",
                            "a@example.org ",
                            "\na@example.org",
                            "a@-b",
                            "Ada <ada@example.org>",
                            "x".repeat(65) + "@example.org",
                            "a@" + "b.".repeat(126) + "c",
                            "a\n@example.org",
                            "\"a\n\"@example.org")),
            Map.entry("tel", List.of("", "12345", "030 901820", "+49", "+999 123456789", "+1 650-253-000", "phone")),
            Map.entry("ipv4", List.of("", "256.0.0.1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "1.2.3.4 ", "a.b.c.d")),
            Map.entry("ip-address", List.of("::1")),
            Map.entry(
                    "ipv6",
                    List.of(
                            "",
                            ":",
                            ":::",
                            "1::2::3",
                            "1:2:3:4:5:6:7",
                            "1:2:3:4:5:6:7:8:9",
                            "12345::",
                            "::1%eth0",
                            "1.2.3.4",
                            "::1.2.3")),
            Map.entry("uri", List.of("", "not a uri", "example.org", "/path", "http://exa mple.org", "nope")),
            Map.entry("iri", List.of("nope")),
            Map.entry("uri-reference", List.of("\\\\share", "a b", "http://[::1")),
            Map.entry("uri-template", List.of("https://example.org/{id", "}", "{{a}}")),
            Map.entry("regex", List.of("(", "[a", "*")),
            Map.entry("json-pointer", List.of("a", "/a~", "/a~2b", "#/a")),
            Map.entry("relative-json-pointer", List.of("", "/a", "01/a", "-1/a", "0##", "1a")));
}
