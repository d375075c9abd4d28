/** What holds for all flows that mail a secret. Start at {@link OpenedLinksTest}. */
@NullMarked
package dev.portcullis.domain.mailedsecret;

import org.jspecify.annotations.NullMarked;
