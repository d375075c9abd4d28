package dev.portcullis.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Draws the pictures of the README, as somebody sees them who starts a server for the first time. With {@code
 * -Dpictures=../docs/images} they are put there.
 */
@NeedsBrowser
@QuarkusTest
@TestProfile(Served.AsItComes.class)
class ReadmePicturesTest extends Journey {
    private static final Path README = Path.of("..", "README.md");
    private static final Pattern PICTURE = Pattern.compile("\\(docs/images/([\\w-]+)\\.png\\)");
    private static final String EMAIL = "ada@example.org";
    private static final int COLUMN = 480;
    private static final int PHONE = 360;
    private static final int WIDE = 1100;

    private final Optional<Path> folder =
            Optional.ofNullable(System.getProperty("pictures")).map(Path::of);
    private final TreeSet<String> drawn = new TreeSet<>();

    @Test
    void every_picture_of_the_readme_is_drawn() throws IOException {
        browser.withScript(true).forget().sized(COLUMN, COLUMN).inDark(false).open(base() + "/ui/login");
        keep("sign-in");
        browser.open(base() + "/ui/registration")
                .fill("traits.email", EMAIL)
                .fill("traits.name.first", "Ada")
                .press("button[value=profile]");
        browser.fill("password", PASSWORD).press("button[value=password]");
        drawMail();
        browser.sized(WIDE, COLUMN).inDark(false).open(base() + "/ui/settings");
        keep("settings");
        browser.sized(PHONE, COLUMN).inDark(true).open(base() + "/");
        keep("home-dark");
        browser.sized(COLUMN, COLUMN).open(base() + "/dev/pages/login-choose_method-code-passkey-password-webauthn");
        keep("sign-in-dark");

        assertThat(drawn)
                .containsExactlyElementsOf(new TreeSet<>(PICTURE.matcher(Files.readString(README))
                        .results()
                        .map(found -> found.group(1))
                        .toList()));
    }

    private void drawMail() throws IOException {
        browser.follow("Confirm now");
        browser.fill("email", EMAIL).press("button[value=code]");
        keep("confirm-address");
        codeOfMail("To " + EMAIL + " · verification_code_valid");
        // The mail as its reader's program shows it: all by itself.
        String mail = (String) browser.run("return document.querySelector('iframe').srcdoc");
        browser.open("about:blank").run("document.write(arguments[0]); document.close()", mail);
        keep("mail-light");
        browser.inDark(true);
        keep("mail-dark");
    }

    private void keep(String name) throws IOException {
        browser.fitsTheWindow().keep(name);
        drawn.add(name);
        if (folder.isPresent()) {
            Files.copy(
                    Path.of("target", "screenshots", name + ".png"),
                    folder.get().resolve(name + ".png"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
