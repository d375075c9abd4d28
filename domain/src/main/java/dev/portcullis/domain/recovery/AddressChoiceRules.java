package dev.portcullis.domain.recovery;

/**
 * How people choose among their addresses.
 *
 * @param enabled whether they may name any address of theirs, {@code feature_flags.choose_recovery_address}
 * @param tellsNobody whether no other address is ever offered: to offer one tells that the address which was named is
 *     somebody's
 * @param marks the marks that name addresses in a form
 */
public record AddressChoiceRules(boolean enabled, boolean tellsNobody, AddressMarks marks) {}
