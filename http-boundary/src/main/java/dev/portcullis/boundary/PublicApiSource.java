package dev.portcullis.boundary;

/** Has a public API to offer, as what embeds the engine has. */
public interface PublicApiSource {
    /** The public API as it is configured; what is said there may still be changed. */
    PublicApiBuilder publicApi();
}
