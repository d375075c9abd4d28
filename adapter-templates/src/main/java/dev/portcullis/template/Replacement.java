package dev.portcullis.template;

import dev.portcullis.ports.identity.Channel;

/**
 * A template that somebody configured in place of ours.
 *
 * @param template whose wording, for instance {@code recovery_code_valid}
 * @param source where it is from, for messages: a file or a key
 * @param text the template itself
 */
public record Replacement(String template, Channel channel, PartName part, String source, String text) {}
