package dev.portcullis.domain.chart;

import dev.portcullis.domain.fixture.Cells;
import dev.portcullis.domain.fixture.Samples;
import dev.portcullis.domain.login.LoginMachine;
import dev.portcullis.domain.login.Newcomer;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.method.OfferedForm;
import dev.portcullis.domain.method.Proof;
import dev.portcullis.domain.method.Remembered;
import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.domain.registration.KnownPerson;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.testkit.fixture.People;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of each kind of state, input or effect: a chart shows kinds, so any content does. */
final class Specimens {
    private Specimens() {}

    /** One record of each permitted kind, in the order of the code. */
    static List<Object> of(Class<?> sealed) {
        return Cells.permitted(sealed).map(Specimens::one).toList();
    }

    private static Object one(Class<?> kind) {
        Class<?>[] types = Arrays.stream(kind.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = kind.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(types).map(Specimens::content).toArray());
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("no specimen of " + kind, broken);
        }
    }

    private static Object content(Class<?> type) {
        if (type == List.class) return List.of();
        if (type == Map.class) return Map.of();
        if (type == String.class) return "";
        if (type == Instant.class) return Instant.EPOCH;
        if (type == UiText.class) return Samples.text(1);
        if (type == FormChanges.class) return FormChanges.of();
        if (type == CredentialType.class) return CredentialType.PASSWORD;
        if (type == MethodName.class) return MethodName.PASSWORD;
        if (type == Memory.class) return Memory.NONE;
        if (type == StoredIdentity.class) return People.anyIdentity();
        if (type == Optional.class) return Optional.empty();
        if (type == JsonObject.class) return JsonObject.EMPTY;
        if (type == Offer.class) return Offer.NONE;
        if (type == OfferedForm.class) return new OfferedForm(List.of(), List.of());
        if (type == Remembered.class) return new Remembered(MethodName.CODE, Memory.NONE);
        if (type == Newcomer.class) return (Newcomer) login -> Answer.nothing();
        if (type == KnownPerson.class) return (KnownPerson) registration -> Answer.nothing();
        if (type == Proof.class) return new Proof(CredentialType.PASSWORD);
        if (type == LoginMachine.Input.Proven.class) return one(type);
        if (type == URI.class) return URI.create("https://elsewhere.example");
        if (type == boolean.class) return false;
        if (type == IssuedCode.class) return Samples.sent("");
        if (type.isRecord()) return one(type);
        throw new IllegalStateException("nothing known to put in the place of a " + type);
    }
}
