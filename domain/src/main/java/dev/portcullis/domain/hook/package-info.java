/** What follows a flow's success, as data. Start at {@link PostFlowHook}. */
@NullMarked
package dev.portcullis.domain.hook;

import org.jspecify.annotations.NullMarked;
