package dev.portcullis.ports.session;

import dev.portcullis.ports.identity.IdentityProfile;

/** A session and the identity that it belongs to. */
public record SignedIn(StoredSession session, IdentityProfile identity) {}
