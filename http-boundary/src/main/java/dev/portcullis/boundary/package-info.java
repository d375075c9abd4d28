/**
 * The 32 operations over HTTP, in plain Java: requests become records, answers and refusals become bytes; the engine decides all
 * else. Start at {@link dev.portcullis.boundary.PublicApi}, then one resource, for instance {@code LoginResource}.
 */
@NullMarked
package dev.portcullis.boundary;

import org.jspecify.annotations.NullMarked;
