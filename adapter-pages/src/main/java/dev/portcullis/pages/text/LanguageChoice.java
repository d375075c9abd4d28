package dev.portcullis.pages.text;

/**
 * A language that a visitor may choose.
 *
 * @param tag for instance {@code de}
 * @param name what it calls itself
 */
public record LanguageChoice(String tag, String name) {}
