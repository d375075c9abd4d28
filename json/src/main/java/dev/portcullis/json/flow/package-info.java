/** What all flows share. Start at {@link FlowMapping}. */
@NullMarked
package dev.portcullis.json.flow;

import org.jspecify.annotations.NullMarked;
