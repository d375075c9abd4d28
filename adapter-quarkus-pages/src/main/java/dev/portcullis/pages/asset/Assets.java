package dev.portcullis.pages.asset;

import dev.portcullis.pages.Brand;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All files that pages refer to. Immutable; read once at start. */
public final class Assets {
    /** The path below the root of the pages. */
    public static final String FOLDER = "assets";

    private static final Map<String, String> PICTURES = Map.of(
            "svg",
            "image/svg+xml",
            "png",
            "image/png",
            "jpg",
            "image/jpeg",
            "jpeg",
            "image/jpeg",
            "webp",
            "image/webp");

    private final Asset style;
    private final Asset script;
    private final Asset logo;
    private final Map<String, Asset> byName;

    /** @param folder the operator's own {@code style.css}, put behind ours; null when there is none */
    public Assets(Brand brand, @Nullable Path folder) {
        style = Asset.of(
                "style", "css", "text/css; charset=utf-8", Palette.css(brand) + ours("style.css") + own(folder));
        script = Asset.of("script", "js", "text/javascript; charset=utf-8", ours("script.js"));
        logo = logo(brand.logo(), brand.accent());
        byName = Stream.of(style, script, logo).collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity()));
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

    public Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<Asset> all() {
        return List.of(style, script, logo);
    }

    private static Asset logo(@Nullable Path file, String accent) {
        if (file == null) {
            return Asset.of("logo", "svg", "image/svg+xml", Palette.logo(ours("logo.svg"), accent));
        }
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        String type = PICTURES.get(ending);
        if (type == null) {
            throw new IllegalArgumentException("The logo " + file + " has to be SVG, PNG, JPEG or WebP");
        }
        try {
            return Asset.of("logo", ending, type, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("The logo " + file + " cannot be read", e);
        }
    }

    private static String own(@Nullable Path folder) {
        try {
            Path file = folder == null ? null : folder.resolve("style.css");
            return file != null && Files.isReadable(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ours(String name) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
