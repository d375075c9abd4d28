package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookies;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.session.AuthenticationMethod;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionDevice;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.UiNode;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.ServerFacts;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How saboteurs change what passes through their hands. */
final class Tampering {
    private Tampering() {}

    static final String DEFAULT_RETURN =
            ContractConfiguration.facts().defaultReturn().toString();
    static final String FORBIDDEN = ServerFacts.FORBIDDEN_RETURN.toString();

    // Flows

    static Flow without(long message, Flow flow) {
        return flow.withUi(flow.ui()
                .withMessages(without(message, flow.ui().messages()))
                .withNodes(flow.ui().nodes().stream()
                        .map(node -> node.withMessages(without(message, node.messages())))
                        .toList()));
    }

    private static List<UiText> without(long message, List<UiText> messages) {
        return messages.stream().filter(text -> text.id() != message).toList();
    }

    static Flow withoutNode(String id, Flow flow) {
        return nodes(flow, node -> !node.id().equals(id));
    }

    static Flow withoutGroup(String group, Flow flow) {
        return nodes(flow, node -> !node.group().value().equals(group));
    }

    private static Flow nodes(Flow flow, Predicate<UiNode> kept) {
        return flow.withUi(
                flow.ui().withNodes(flow.ui().nodes().stream().filter(kept).toList()));
    }

    /** The same with an input under another name. */
    static Flow renaming(String input, String name, Flow flow) {
        return changing(input, one -> one.withName(name), flow);
    }

    static UnaryOperator<Flow> filling(String input, @Nullable String value) {
        return flow -> changing(input, one -> one.withValue(value == null ? null : Json.of(value)), flow);
    }

    private static Flow changing(String input, UnaryOperator<Input> change, Flow flow) {
        return flow.withUi(flow.ui()
                .withNodes(flow.ui().nodes().stream()
                        .map(node -> node.attributes() instanceof Input attributes
                                        && attributes.name().equals(input)
                                ? node.withAttributes(change.apply(attributes))
                                : node)
                        .toList()));
    }

    static boolean says(FrontendError error, long message) {
        return error.flow().filter(flow -> says(flow, message)).isPresent();
    }

    static boolean says(Flow flow, long message) {
        return flow.ui().messages().stream().anyMatch(text -> text.id() == message);
    }

    // Submissions

    static String member(Submission submission, String name) {
        return submission instanceof Submission.JsonBody(JsonObject body)
                ? body.text(name).orElse("")
                : "";
    }

    static boolean has(Submission submission, String name) {
        return !member(submission, name).isEmpty();
    }

    /** A code that might be right, by its looks. */
    static boolean isCode(Submission submission) {
        return member(submission, "code").matches("[0-9]{6}");
    }

    /** Whether a button is pressed whose value says so. */
    static boolean presses(Submission submission, String button) {
        return submission instanceof Submission.JsonBody(JsonObject body) && body.isTrue(button);
    }

    static JsonObject object(Submission submission, String name) {
        return submission instanceof Submission.JsonBody(JsonObject body)
                        && body.get(name).orElse(JsonObject.EMPTY) instanceof JsonObject object
                ? object
                : JsonObject.EMPTY;
    }

    static Submission with(Submission submission, String name, Json value) {
        return submission instanceof Submission.JsonBody(JsonObject body)
                ? Submission.of(body.with(name, value))
                : submission;
    }

    static String emailOf(Submission registration) {
        return object(registration, "traits").text("email").orElse("");
    }

    // Callers

    static boolean isApp(Caller caller) {
        return caller.kind() == Caller.Kind.NATIVE_APP;
    }

    static boolean isScript(Caller caller) {
        return caller.kind() == Caller.Kind.SINGLE_PAGE_APP;
    }

    static boolean isPage(Caller caller) {
        return caller.isPage();
    }

    static boolean hasCookies(Caller caller) {
        return !caller.cookies().equals(Cookies.NONE);
    }

    static Caller stranger(Caller caller) {
        return withoutCookies(caller).withSessionToken(null);
    }

    static Caller withoutCookies(Caller caller) {
        return caller.withCookies(Cookies.NONE);
    }

    static Caller fromNowhere(Caller caller) {
        return new Caller(
                caller.kind(),
                caller.cookies(),
                caller.sessionToken(),
                caller.bearerToken(),
                null,
                caller.fetchMode(),
                caller.requestId(),
                caller.requestUrl(),
                caller.device());
    }

    static Caller withoutBearer(Caller caller) {
        return new Caller(
                caller.kind(),
                caller.cookies(),
                caller.sessionToken(),
                null,
                caller.origin(),
                caller.fetchMode(),
                caller.requestId(),
                caller.requestUrl(),
                caller.device());
    }

    // Answers

    static <T> Answer<T> withStatus(int status, Answer<T> answer) {
        return new Answer<>(status, answer.value(), answer.location(), answer.cookies(), answer.headers());
    }

    // Sessions and identities

    static Session with(
            Session session,
            @Nullable AssuranceLevel level,
            List<AuthenticationMethod> methods,
            List<SessionDevice> devices) {
        return new Session(
                session.id(),
                session.active(),
                session.expiresAt(),
                session.authenticatedAt(),
                level,
                methods,
                session.issuedAt(),
                session.identity(),
                devices,
                session.tokenized());
    }

    static Session provenBy(List<AuthenticationMethod> methods, Session session) {
        return with(session, session.authenticatorAssuranceLevel(), methods, session.devices());
    }

    static Session atLevel(@Nullable AssuranceLevel level, Session session) {
        return with(session, level, session.authenticationMethods(), session.devices());
    }

    static Session unproven(Session session) {
        return provenBy(List.of(), session);
    }

    static Session withoutDevices(Session session) {
        return with(session, session.authenticatorAssuranceLevel(), session.authenticationMethods(), List.of());
    }

    /** The same with the addresses that nobody proved to read. */
    static Identity unverified(Identity identity) {
        return with(
                identity,
                identity.id(),
                identity.verifiableAddresses().stream()
                        .map(address -> new VerifiableAddress(
                                address.id(),
                                address.value(),
                                false,
                                address.via(),
                                address.status(),
                                null,
                                address.createdAt(),
                                address.updatedAt()))
                        .toList());
    }

    /** Somebody else with everything that this person has. */
    static Identity as(IdentityId id, Identity identity) {
        return with(identity, id, identity.verifiableAddresses());
    }

    private static Identity with(Identity identity, IdentityId id, List<VerifiableAddress> addresses) {
        return new Identity(
                id,
                identity.externalId(),
                identity.schemaId(),
                identity.schemaUrl(),
                identity.state(),
                identity.stateChangedAt(),
                identity.traits(),
                addresses,
                identity.recoveryAddresses(),
                identity.metadataPublic(),
                identity.createdAt(),
                identity.updatedAt(),
                identity.organizationId());
    }

    /** The session of somebody else than it is, if it says whose it is. */
    static Session of(UnaryOperator<Identity> changed, Session session) {
        return session.identity() == null ? session : session.withIdentity(changed.apply(session.identity()));
    }

    // Habits

    /** Refuses every further submit to a flow that refused one. */
    static <R> Interposed oneTry(Class<R> request, Function<R, @Nullable FlowId> flow) {
        var refused = new HashSet<FlowId>();
        return on(request).instead((asked, honestly) -> {
            FlowId id = flow.apply(asked);
            if (refused.contains(id)) return on(request).refuses(410).answer("", asked, honestly);
            try {
                return honestly.answer(asked);
            } catch (FrontendException no) {
                refused.add(id);
                throw no;
            }
        });
    }
}
