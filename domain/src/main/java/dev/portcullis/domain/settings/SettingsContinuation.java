package dev.portcullis.domain.settings;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.settings.SettingsFlow;
import java.util.function.Function;

/**
 * Goes on with settings that led elsewhere, once their owner comes back. No form is submitted; whoever comes back is signed in
 * as the same person.
 */
public interface SettingsContinuation {
    /**
     * Go on with settings.
     *
     * @param payload what came along for hooks with the submission that led elsewhere
     * @param evaluate what the method makes of it; asked at most once
     * @throws FrontendException if there are no such settings, they are somebody else's, or they are over
     */
    Answer<SettingsFlow> goOn(
            FlowId flow, Caller caller, JsonObject payload, Function<OngoingSettings, SettingsMachine.Input> evaluate);
}
