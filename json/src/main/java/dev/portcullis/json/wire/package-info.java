/** JSON text as the contract spells it, behind the interfaces of Jakarta JSON Processing. Start at {@link WireProvider}. */
@NullMarked
package dev.portcullis.json.wire;

import org.jspecify.annotations.NullMarked;
