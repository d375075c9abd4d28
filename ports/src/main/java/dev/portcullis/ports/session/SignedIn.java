package dev.portcullis.ports.session;

import dev.portcullis.ports.identity.IdentityProfile;

/** A session together with whose it is. */
public record SignedIn(StoredSession session, IdentityProfile identity) {}
