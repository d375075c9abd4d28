package dev.portcullis.testkit.courier;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the plain text of a mail as it travels: of its first part, if there are several. */
final class MailText {
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=\"?([^\";]+)");

    private MailText() {}

    static String subject(List<String> lines) {
        return header(lines, "subject:");
    }

    static String of(List<String> lines) {
        var boundary = BOUNDARY.matcher(header(lines, "content-type:"));
        return boundary.find() ? of(firstPart(lines, "--" + boundary.group(1))) : decoded(lines);
    }

    private static List<String> firstPart(List<String> lines, String line) {
        int begin = lines.indexOf(line);
        var rest = lines.subList(begin + 1, lines.size());
        int end = rest.indexOf(line);
        return rest.subList(0, end < 0 ? rest.size() : end);
    }

    /** A header, its lines joined. */
    private static String header(List<String> lines, String name) {
        var value = new StringBuilder();
        boolean inside = false;
        for (String line : lines.subList(0, headEnd(lines))) {
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            inside = folded ? inside : line.toLowerCase(Locale.ROOT).startsWith(name);
            if (inside) value.append(folded ? line : line.substring(name.length()));
        }
        return value.toString().strip();
    }

    private static int headEnd(List<String> lines) {
        int end = lines.indexOf("");
        return end < 0 ? lines.size() : end;
    }

    private static String decoded(List<String> lines) {
        var body = new ArrayList<>(lines.subList(Math.min(lines.size(), headEnd(lines) + 1), lines.size()));
        return switch (header(lines, "content-transfer-encoding:").toLowerCase(Locale.ROOT)) {
            case "quoted-printable" -> quotedPrintable(String.join("\n", body).replace("=\n", ""));
            case "base64" -> new String(Base64.getMimeDecoder().decode(String.join("", body)), StandardCharsets.UTF_8);
            default -> String.join("\n", body);
        };
    }

    private static String quotedPrintable(String text) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '=' && i + 2 < text.length()) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
