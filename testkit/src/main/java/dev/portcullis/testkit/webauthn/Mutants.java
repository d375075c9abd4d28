package dev.portcullis.testkit.webauthn;

import dev.portcullis.ports.webauthn.AssertionResponse;
import dev.portcullis.ports.webauthn.AttestationResponse;
import dev.portcullis.ports.webauthn.ByteString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The same answer over and over with one bit turned, the end cut off, or a byte more; by what was done to it. */
final class Mutants {
    private Mutants() {}

    static Map<String, AttestationResponse> of(AttestationResponse told) {
        var mutants = new LinkedHashMap<String, AttestationResponse>();
        each(told.credentialId(), "id", mutants, id -> changed(told, id, told.clientData(), told.attestationObject()));
        each(
                told.clientData(),
                "client data",
                mutants,
                data -> changed(told, told.credentialId(), data, told.attestationObject()));
        each(
                told.attestationObject(),
                "object",
                mutants,
                object -> changed(told, told.credentialId(), told.clientData(), object));
        return mutants;
    }

    static Map<String, AssertionResponse> of(AssertionResponse told) {
        var id = told.credentialId();
        var client = told.clientData();
        var data = told.authenticatorData();
        var signature = told.signature();
        var handle = told.userHandle();
        var mutants = new LinkedHashMap<String, AssertionResponse>();
        each(id, "id", mutants, other -> new AssertionResponse(other, client, data, signature, handle));
        each(client, "client data", mutants, other -> new AssertionResponse(id, other, data, signature, handle));
        each(data, "data", mutants, other -> new AssertionResponse(id, client, other, signature, handle));
        each(signature, "signature", mutants, other -> new AssertionResponse(id, client, data, other, handle));
        each(
                handle.orElseThrow(),
                "user handle",
                mutants,
                other -> new AssertionResponse(id, client, data, signature, Optional.of(other)));
        return mutants;
    }

    private static AttestationResponse changed(
            AttestationResponse told, ByteString id, ByteString clientData, ByteString object) {
        return new AttestationResponse(id, clientData, object, told.transports());
    }

    private interface Rebuilt<T> {
        T with(ByteString changed);
    }

    private static <T> void each(ByteString field, String name, Map<String, T> mutants, Rebuilt<T> rebuilt) {
        changes(field.length()).forEach((what, change) -> {
            var changed = ByteString.of(change.apply(field.toBytes()));
            mutants.put(name + ": " + what, rebuilt.with(changed));
        });
    }

    private static Map<String, UnaryOperator<byte[]>> changes(int length) {
        var changes = new LinkedHashMap<String, UnaryOperator<byte[]>>();
        for (int at : places(length)) {
            int bit = at % 8;
            changes.put("bit " + bit + " of byte " + at, bytes -> turned(bytes, at, bit));
        }
        changes.put("one byte less", bytes -> Arrays.copyOf(bytes, length - 1));
        changes.put("one byte more", bytes -> Arrays.copyOf(bytes, length + 1));
        return changes;
    }

    private static List<Integer> places(int length) {
        var places = new ArrayList<Integer>();
        for (int at = 0; at < length; at++) {
            places.add(at);
        }
        return places;
    }

    private static byte[] turned(byte[] bytes, int at, int bit) {
        bytes[at] ^= (byte) (1 << bit);
        return bytes;
    }
}
