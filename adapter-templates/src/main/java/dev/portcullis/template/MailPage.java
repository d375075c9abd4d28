package dev.portcullis.template;

/**
 * The HTML of a mail. Mail programs know tables and styles of elements and little else; dark colours stand in a style sheet, for
 * those that know them.
 */
final class MailPage {
    private static final String STYLE = """
            @media (prefers-color-scheme: dark) {
              .page, .page td { background: #0f1218 !important; }
              .card, .card td { background: #1b1f27 !important; }
              .card { border-color: #2c323d !important; }
              .text { color: #e8eaee !important; }
              .small { color: #a3abb8 !important; }
              .code td { background: #262c37 !important; color: #ffffff !important; }
            }""";
    private static final String FONT =
            "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";
    private static final String TABLE = "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"";

    private MailPage() {}

    /** @param title and {@code body} are HTML already */
    static String html(String language, MailLook look, String title, String body) {
        return "<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n"
                + "<meta name=\"supported-color-schemes\" content=\"light dark\">\n"
                + "<title>" + title + "</title>\n<style>\n" + STYLE + "\n</style>\n</head>\n"
                + "<body style=\"margin:0;padding:0\">\n"
                + TABLE + " width=\"100%\" class=\"page\" style=\"background:#f3f5f8\"><tr>"
                + "<td align=\"center\" style=\"padding:32px 12px;background:#f3f5f8\">\n"
                + brand(look)
                + TABLE
                + " width=\"100%\" class=\"card\" style=\"max-width:480px;background:#ffffff;border:1px solid #dfe3ea;"
                + "border-radius:12px;border-collapse:separate\"><tr>"
                + "<td style=\"padding:32px 28px 24px;background:#ffffff;border-radius:12px\">\n"
                + "<h1 class=\"text\" style=\"margin:0 0 16px;" + FONT
                + "font-size:22px;line-height:1.3;color:#14171c\">"
                + title + "</h1>\n" + body + "\n</td></tr></table>\n</td></tr></table>\n</body>\n</html>\n";
    }

    private static String brand(MailLook look) {
        return look.name().isEmpty()
                ? ""
                : "<p class=\"text\" style=\"margin:0 0 20px;" + FONT
                        + "font-size:17px;font-weight:600;color:#14171c\">"
                        + "<span style=\"display:inline-block;width:12px;height:12px;border-radius:4px;background:"
                        + look.accent() + "\"></span>&nbsp; " + Escape.html(look.name()) + "</p>\n";
    }

    static String paragraph(String inner) {
        return "<p class=\"text\" style=\"margin:0 0 16px;" + FONT + "font-size:16px;line-height:1.5;color:#14171c\">"
                + inner + "</p>";
    }

    static String code(String inner, MailLook look) {
        return TABLE
                + " width=\"100%\" class=\"code\" style=\"margin:0 0 16px\"><tr><td align=\"center\" style=\"padding:18px 8px;"
                + "background:" + look.wash() + ";border-radius:10px;font-family:ui-monospace,Menlo,Consolas,monospace;"
                + "font-size:32px;font-weight:600;letter-spacing:6px;color:#14171c\">" + inner + "</td></tr></table>";
    }

    // The link has the colour, too: in the dark, the cells of the card have another one.
    static String button(String label, String address, MailLook look) {
        return TABLE + " style=\"margin:0 0 16px\"><tr><td style=\"border-radius:8px;background:" + look.accent()
                + "\"><a href=\"" + address + "\" style=\"display:inline-block;padding:13px 24px;" + FONT
                + "font-size:16px;font-weight:600;text-decoration:none;border-radius:8px;background:" + look.accent()
                + ";color:" + look.ink() + "\">"
                + label + "</a></td></tr></table>\n"
                + "<p class=\"small\" style=\"margin:0 0 16px;" + FONT
                + "font-size:13px;line-height:1.5;color:#5b6472;word-break:break-all\">" + address + "</p>";
    }

    static String smallPrint(String inner) {
        return "<p class=\"small\" style=\"margin:0 0 8px;" + FONT + "font-size:13px;line-height:1.5;color:#5b6472\">"
                + inner + "</p>";
    }
}
