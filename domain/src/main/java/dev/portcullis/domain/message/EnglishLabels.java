package dev.portcullis.domain.message;

import static java.util.Map.entry;

import java.util.Map;

/** Captions of inputs and buttons that more than one flow shows. */
final class EnglishLabels {
    static final Map<Long, String> TEXTS = Map.ofEntries(
            entry(1070000L, "Choose"),
            entry(1070001L, "Password"),
            entry(1070002L, "{title}"),
            entry(1070003L, "Save"),
            entry(1070004L, "Email or username"),
            entry(1070005L, "Continue"),
            entry(1070006L, "6-digit code"),
            entry(1070007L, "Email"),
            entry(1070008L, "Resend code"),
            entry(1070009L, "Continue"),
            entry(1070010L, "6-digit code"),
            entry(1070011L, "6-digit code"),
            entry(1070012L, "6-digit code"),
            entry(1070013L, "6-digit code"),
            entry(1070014L, "Sign in and connect"),
            entry(1070015L, "Please show that you are not a robot"),
            entry(1070016L, "Email or phone number of your account"),
            entry(1070017L, "Phone number"),
            entry(1070018L, "Or your phone number"));

    private EnglishLabels() {}
}
