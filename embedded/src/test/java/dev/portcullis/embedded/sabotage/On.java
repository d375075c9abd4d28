package dev.portcullis.embedded.sabotage;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendError.FlowRefused;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.error.GenericError;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.json.JsonObject;
import java.net.URI;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Where a saboteur strikes: at one operation, known by its request, and only at some requests. All others are answered
 * honestly.
 */
record On<R>(Class<R> request, Predicate<R> struck) {
    static final URI ELSEWHERE = URI.create("https://saboteur.example.org/");

    static <R> On<R> on(Class<R> request) {
        return new On<>(request, any -> true);
    }

    On<R> where(Predicate<R> narrower) {
        return new On<>(request, struck.and(narrower));
    }

    /** Answers something else. */
    Interposed instead(BiFunction<R, Interposed.Honestly, Answer<?>> answer) {
        return (operation, asked, honestly) -> request.isInstance(asked) && struck.test(request.cast(asked))
                ? answer.apply(request.cast(asked), honestly)
                : honestly.answer(asked);
    }

    /** Pretends that all went well, whatever was asked. */
    Interposed pretends() {
        return instead((asked, honestly) -> Answer.nothing());
    }

    /** Refuses without a reason. */
    Interposed refuses(int status) {
        return instead((asked, honestly) -> {
            throw new FrontendException(refusal(status));
        });
    }

    private static FrontendError refusal(int status) {
        return new FrontendError.Refused(
                status, new GenericError(null, status, "", null, null, null, JsonObject.EMPTY, "sabotage"));
    }

    /** Hears something else than what was asked. */
    Interposed hears(UnaryOperator<R> change) {
        return instead((asked, honestly) -> honestly.answer(change.apply(asked)));
    }

    /** Tells something else than the honest answer. */
    Interposed tells(UnaryOperator<Answer<?>> change) {
        return instead((asked, honestly) -> change.apply(honestly.answer(asked)));
    }

    /** Leads where nobody asked to be led, if the honest answer leads to such an address. */
    Interposed misleads(Predicate<String> honest) {
        return tells(answer ->
                answer.location() != null && honest.test(answer.location().toString())
                        ? new Answer<>(answer.status(), answer.value(), ELSEWHERE, answer.cookies(), answer.headers())
                        : answer);
    }

    /** Tells another value than the honest one, where the answer has one. */
    <V> Interposed gives(Class<V> value, UnaryOperator<V> change) {
        return tells(answer -> value.isInstance(answer.value())
                ? new Answer<Object>(
                        answer.status(),
                        change.apply(value.cast(answer.value())),
                        answer.location(),
                        answer.cookies(),
                        answer.headers())
                : answer);
    }

    /** Lets pass what an honest one refuses with this status. */
    Interposed forgives(int status) {
        return forgives(error -> error.status() == status);
    }

    Interposed forgives(Predicate<FrontendError> refusal) {
        return instead((asked, honestly) -> {
            try {
                return honestly.answer(asked);
            } catch (FrontendException refused) {
                if (refusal.test(refused.error())) return Answer.nothing();
                throw refused;
            }
        });
    }

    /** Refuses in another way than an honest one. */
    Interposed excuses(UnaryOperator<FrontendError> change) {
        return instead((asked, honestly) -> {
            try {
                return honestly.answer(asked);
            } catch (FrontendException refused) {
                throw new FrontendException(change.apply(refused.error()), refused.cookies());
            }
        });
    }

    /** Shows another form than the honest one, whether that comes with a refusal or not. */
    Interposed shows(UnaryOperator<Flow> change) {
        var refused = excuses(error -> error instanceof FlowRefused(int status, Flow flow)
                ? new FlowRefused(status, change.apply(flow))
                : error);
        return (operation, asked, honestly) -> on(request)
                .where(struck)
                .gives(Flow.class, change)
                .answer(operation, asked, again -> refused.answer(operation, again, honestly));
    }

    /** Leaves a message out wherever the honest form has it. */
    Interposed conceals(long message) {
        return shows(flow -> Tampering.without(message, flow));
    }

    /** Leaves a node out of the form. */
    Interposed drops(String node) {
        return shows(flow -> Tampering.withoutNode(node, flow));
    }
}
