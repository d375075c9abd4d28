package dev.portcullis.ports.flow;

import dev.portcullis.ports.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** What a client should do next. Actions that this version does not know are kept as {@link Unknown}. */
public sealed interface ContinueWith {
    /** The action's name on the wire. */
    String action();

    /** Lead the browser to an address. */
    record RedirectBrowserTo(String redirectBrowserTo) implements ContinueWith {
        @Override
        public String action() {
            return "redirect_browser_to";
        }
    }

    /** Keep a session token. */
    record SetOrySessionToken(String orySessionToken) implements ContinueWith {
        @Override
        public String action() {
            return "set_ory_session_token";
        }

        /** Shows no token. */
        @Override
        public String toString() {
            return "SetOrySessionToken[hidden]";
        }
    }

    /** Show a verification flow. @param url its page; browser flows only */
    record ShowVerificationUi(
            String flowId,
            String verifiableAddress,
            @Nullable String url) implements ContinueWith {
        @Override
        public String action() {
            return "show_verification_ui";
        }
    }

    /** Show a settings flow. */
    record ShowSettingsUi(String flowId, @Nullable String url) implements ContinueWith {
        @Override
        public String action() {
            return "show_settings_ui";
        }
    }

    /** Show a recovery flow. */
    record ShowRecoveryUi(String flowId, @Nullable String url) implements ContinueWith {
        @Override
        public String action() {
            return "show_recovery_ui";
        }
    }

    /** An action that this version does not know, as it came. */
    record Unknown(String action, JsonObject raw) implements ContinueWith {}
}
