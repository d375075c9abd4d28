package dev.portcullis.domain.recovery;

/**
 * How people choose among their addresses.
 *
 * @param enabled whether they may name any address of theirs, {@code feature_flags.choose_recovery_address}
 * @param tellsNobody whether others are never offered, for to offer them tells that somebody has the one that was named
 * @param marks by what a choice names an address
 */
public record AddressChoiceRules(boolean enabled, boolean tellsNobody, AddressMarks marks) {}
