package dev.portcullis.domain.settings;

import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.flow.FlowId;
import org.jspecify.annotations.Nullable;

/**
 * Where people are led from settings.
 *
 * @param loginUi the page that shows logins
 * @param base the public address without a slash at its end
 */
public record SettingsUrls(String loginUi, String base) {
    /** A new login. @param target where it leads afterwards; null or empty for the usual place */
    String login(@Nullable String target) {
        return leadingTo(target, base + "/self-service/login/browser");
    }

    /** A login for the second factor. @param target where it leads afterwards; null for the usual place */
    String secondFactor(@Nullable String target) {
        return leadingTo(target, base + "/self-service/login/browser?aal=aal2");
    }

    /** A login for somebody who is signed in, which leads back to what was submitted. */
    String refresh(FlowId flow) {
        String back = base + "/self-service/settings?flow=" + flow;
        return leadingTo(back, base + "/self-service/login/browser?refresh=true");
    }

    private static String leadingTo(@Nullable String target, String start) {
        return target == null || target.isEmpty() ? start : Urls.withParameter(start, "return_to", target);
    }
}
