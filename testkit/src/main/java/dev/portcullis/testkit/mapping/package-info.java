/** The promises of what turns data into other data. Start at {@link DataMapperContract}. */
@NullMarked
package dev.portcullis.testkit.mapping;

import org.jspecify.annotations.NullMarked;
