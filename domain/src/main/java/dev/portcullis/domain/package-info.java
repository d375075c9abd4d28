/** The engine behind {@link dev.portcullis.ports.FrontendApi}: flows as pure machines, a thin shell around them. Start at {@link Engine}. */
@NullMarked
package dev.portcullis.domain;

import org.jspecify.annotations.NullMarked;
