/** The boundary: contract records, the one inbound interface, all outbound ports. Start at {@link FrontendApi}. */
@NullMarked
package dev.portcullis.ports;

import org.jspecify.annotations.NullMarked;
