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
            entry(1070004L, "Your e-mail or user name"),
            entry(1070005L, "Send"),
            entry(1070006L, "Code that the app shows now"),
            entry(1070007L, "E-mail address"),
            entry(1070008L, "Send it again"),
            entry(1070009L, "Go on"),
            entry(1070010L, "Code to get back in"),
            entry(1070011L, "Code to confirm your address"),
            entry(1070012L, "Code to create your account"),
            entry(1070013L, "Code to sign in"),
            entry(1070014L, "Sign in and connect"),
            entry(1070015L, "Please show that you are not a robot"),
            entry(1070016L, "Address of your account"),
            entry(1070017L, "Phone number"));

    private EnglishLabels() {}
}
