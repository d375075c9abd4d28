package dev.portcullis.domain.configuration;

import java.time.Duration;

/**
 * {@code portcullis.notices}. Source: docs/security.md, I5.
 *
 * @param enabled whether people are told by mail what happened to their accounts
 * @param most how many of these messages one account gets within the window; other messages count for nothing here
 */
public record NoticeSettings(boolean enabled, int most, Duration window) {
    public static final NoticeSettings OFF = new NoticeSettings(false, 0, Duration.ofHours(1));
}
