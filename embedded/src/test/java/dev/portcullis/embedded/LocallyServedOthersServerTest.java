package dev.portcullis.embedded;

import dev.portcullis.testkit.frontend.OthersServerContract;

/** The client keeps the promises of this suite when it talks to the engine over the server of the JDK. */
class LocallyServedOthersServerTest extends LocallyServedBesideOthers implements OthersServerContract {}
