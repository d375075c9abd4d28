package dev.portcullis.ports.settings;

import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.UiContainer;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to change something about oneself; one flow serves several changes. Its members in the order of the wire.
 *
 * @param identity whose settings they are
 * @param continueWith what to do next; in the answer to a change only, left out on the wire when empty
 */
public record SettingsFlow(
        FlowId id,
        FlowType type,
        Instant expiresAt,
        Instant issuedAt,
        String requestUrl,
        @Nullable String returnTo,
        @Nullable MethodName active,
        UiContainer ui,
        Identity identity,
        FlowState state,
        List<ContinueWith> continueWith,
        @Nullable JsonObject transientPayload)
        implements Flow {
    public SettingsFlow {
        continueWith = List.copyOf(continueWith);
    }

    @Override
    public SettingsFlow withUi(UiContainer changed) {
        return with(copy -> copy.ui = changed);
    }

    public SettingsFlow withActive(@Nullable MethodName changed) {
        return with(copy -> copy.active = changed);
    }

    public SettingsFlow withState(FlowState changed) {
        return with(copy -> copy.state = changed);
    }

    public SettingsFlow withIdentity(Identity changed) {
        return with(copy -> copy.identity = changed);
    }

    public SettingsFlow withContinueWith(List<ContinueWith> changed) {
        return with(copy -> copy.continueWith = changed);
    }

    public SettingsFlow withTransientPayload(@Nullable JsonObject changed) {
        return with(copy -> copy.transientPayload = changed);
    }

    /** Some members of another one, to be changed. */
    private final class Copy {
        private @Nullable MethodName active = SettingsFlow.this.active;
        private UiContainer ui = SettingsFlow.this.ui;
        private Identity identity = SettingsFlow.this.identity;
        private FlowState state = SettingsFlow.this.state;
        private List<ContinueWith> continueWith = SettingsFlow.this.continueWith;
        private @Nullable JsonObject transientPayload = SettingsFlow.this.transientPayload;

        private SettingsFlow done() {
            return new SettingsFlow(
                    id,
                    type,
                    expiresAt,
                    issuedAt,
                    requestUrl,
                    returnTo,
                    active,
                    ui,
                    identity,
                    state,
                    continueWith,
                    transientPayload);
        }
    }

    private SettingsFlow with(Consumer<Copy> change) {
        var copy = new Copy();
        change.accept(copy);
        return copy.done();
    }
}
