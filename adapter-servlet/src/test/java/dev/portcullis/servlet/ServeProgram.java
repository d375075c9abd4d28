package dev.portcullis.servlet;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.embedded.PortcullisBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A whole site in a servlet container, by configuration files as the server takes them: to hold the binding to recorded answers. */
final class ServeProgram {
    private ServeProgram() {}

    /** @param arguments {@code --config FILE}, as often as needed */
    public static void main(String... arguments) throws IOException {
        PortcullisBuilder builder = Portcullis.with();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            builder.file(Path.of(arguments[i + 1]));
        }
        var portcullis = builder.start();
        var site = portcullis.publicApi().asWholeSite().build();
        new Container(
                site,
                "",
                Files.createTempDirectory("portcullis"),
                portcullis.configuration().serve().port());
    }
}
