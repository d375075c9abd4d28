package dev.portcullis.pages.asset;

import dev.portcullis.pages.Brand;
import dev.portcullis.pages.file.PageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All files that pages refer to. Immutable; read once at start. */
public final class Assets {
    /** The path below the root of the pages. */
    public static final String FOLDER = "assets";

    private static final String SVG = "image/svg+xml";
    private static final Map<String, String> PICTURES = Map.ofEntries(
            Map.entry("svg", SVG),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("webp", "image/webp"));

    private final Asset style;
    private final Asset script;
    private final Asset logo;
    private final Optional<Asset> darkLogo;
    private final Map<String, Asset> byName;

    /** @param folder the operator's own {@code style.css}, put behind ours; null when there is none */
    public Assets(Brand brand, @Nullable Path folder) {
        var files = new PageFiles(Assets.class, folder);
        String css = Palette.css(brand)
                + files.ours("style.css").replace("\n", "")
                + files.own("style.css").orElse("");
        style = Asset.of("style", "css", "text/css; charset=utf-8", css);
        script = Asset.of("script", "js", "text/javascript; charset=utf-8", compact(files.ours("script.js")));
        logo = brand.logo() == null
                ? Asset.of("logo", "svg", SVG, Palette.logo(files.ours("logo.svg"), brand.accent()))
                : picture("logo", brand.logo());
        darkLogo = Optional.ofNullable(brand.details().darkLogo()).map(file -> picture("logo-dark", file));
        byName = all().stream().collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity()));
    }

    /** Without what only its readers need. */
    private static String compact(String script) {
        return script.lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("//"))
                .collect(Collectors.joining("\n"));
    }

    public Asset style() {
        return style;
    }

    public Asset script() {
        return script;
    }

    public Asset logo() {
        return logo;
    }

    /** The logo of dark mode, where it is another one. */
    public Optional<Asset> darkLogo() {
        return darkLogo;
    }

    public Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<Asset> all() {
        return Stream.concat(Stream.of(style, script, logo), darkLogo.stream()).toList();
    }

    private static Asset picture(String name, Path file) {
        String given = file.getFileName().toString();
        String ending = given.substring(given.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String type = PICTURES.get(ending);
        if (type == null) {
            throw new IllegalArgumentException("The logo " + file + " has to be SVG, PNG, JPEG or WebP");
        }
        try {
            return Asset.of(name, ending, type, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("The logo " + file + " cannot be read", e);
        }
    }
}
