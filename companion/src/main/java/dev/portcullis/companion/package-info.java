/**
 * What programs reach for when they use {@link dev.portcullis.ports.FrontendApi}, whether the engine is in the program or on
 * a server. Start at {@link dev.portcullis.companion.form.Form} and {@link dev.portcullis.companion.session.SessionGuard}.
 */
@NullMarked
package dev.portcullis.companion;

import org.jspecify.annotations.NullMarked;
