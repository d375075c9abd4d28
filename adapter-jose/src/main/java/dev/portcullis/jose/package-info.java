/** JSON Web Tokens by jose4j. Start at {@link dev.portcullis.jose.JoseTokenSigner}. */
@NullMarked
package dev.portcullis.jose;

import org.jspecify.annotations.NullMarked;
