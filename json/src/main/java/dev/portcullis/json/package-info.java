/** The one mapping between the records of the contract and JSON. Start at {@link ContractJson}. */
@NullMarked
package dev.portcullis.json;

import org.jspecify.annotations.NullMarked;
