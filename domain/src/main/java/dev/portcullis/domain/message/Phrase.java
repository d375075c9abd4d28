package dev.portcullis.domain.message;

/**
 * What flows say without anything to fill in, by published number and in our own English; the contract calls a caption a label.
 * Source: docs/contract/messages.md, "Numbers, types, contexts".
 */
public enum Phrase {
    // Signing in.
    LABEL_LOGIN(1010001, "Sign in"),
    REFRESH_LOGIN(1010003, "Confirm it’s you to continue."),
    SECOND_FACTOR(1010004, "Confirm it’s you with your second step."),
    LABEL_LOGIN_TOTP_INPUT(1010006, "6-digit code"),
    LABEL_LOGIN_LOOKUP_SECRET_INPUT(1010007, "Backup code"),
    LABEL_USE_KEY(1010008, "Use a security key"),
    LABEL_LOGIN_TOTP(1010009, "Continue"),
    LABEL_LOGIN_LOOKUP_SECRET(1010010, "Continue"),
    HAVE_KEY_READY(1010012, "Have your security key ready, then continue."),
    LABEL_GO_ON_WITH_KEY(1010013, "Continue"),
    LOGIN_CODE_SENT(1010014, "Enter the 6-digit code we sent you."),
    /** Button that asks for a code. */
    LABEL_LOGIN_CODE(1010015, "Email me a code"),
    LABEL_LOGIN_AND_LINK(1010017, "Sign in and connect"),
    LABEL_USE_PASSKEY(1010021, "Sign in with a passkey"),
    LABEL_LOGIN_PASSWORD(1010022, "Sign in"),
    LOGIN_CODE_SENT_TO_OWN(1010025, "Enter the 6-digit code we sent to the address of your account."),
    NO_LOGIN_METHOD(4010002, "Choose one of the ways to sign in."),
    LOGIN_CODE_INVALID(4010008, "Wrong or expired code. Check it, or request a new one."),
    LINKED_CREDENTIALS_DIFFER(4010009, "This sign-in belongs to another account than the one you want to connect."),
    ACCOUNT_DISABLED(4010011, "This account is switched off."),

    // Signing up.
    LABEL_REGISTER(1040001, "Create account"),
    /** Button that goes on with a provider that told too little. */
    LABEL_REGISTER_ON(1040003, "Continue"),
    LABEL_REGISTER_WITH_KEY(1040004, "Sign up with a security key"),
    REGISTRATION_CODE_SENT(1040005, "Enter the 6-digit code we sent you to finish signing up."),
    /** Button that asks for a code. */
    LABEL_REGISTER_CODE(1040006, "Email me a code"),
    LABEL_REGISTER_WITH_PASSKEY(1040007, "Sign up with a passkey"),
    LABEL_BACK(1040008, "Back"),
    CHOOSE_CREDENTIALS(1040009, "Choose how you want to sign in."),
    NO_REGISTRATION_METHOD(4010003, "Choose one of the ways to sign up."),
    REGISTRATION_CODE_INVALID(4040003, "Wrong or expired code. Check it, or request a new one."),

    // Changing an account.
    SETTINGS_SAVED(1050001, "Your changes have been saved."),
    LABEL_TOTP_UNLINK(1050004, "Remove authenticator app"),
    LABEL_TOTP_PICTURE(1050005, "Scan this QR code with your authenticator app"),
    LABEL_LOOKUP_REVEAL(1050007, "Show backup codes"),
    LABEL_LOOKUP_REGENERATE(1050008, "Generate new backup codes"),
    LABEL_LOOKUP_SECRETS(1050010, "Your backup codes. Keep them somewhere safe."),
    LABEL_LOOKUP_CONFIRM(1050011, "I’ve saved my codes"),
    LABEL_ADD_KEY(1050012, "Add security key"),
    LABEL_KEY_NAME(1050013, "Name of the key"),
    LABEL_LOOKUP_DISABLE(1050016, "Turn off backup codes"),
    LABEL_TOTP_SECRET(1050017, "Or enter this key in your authenticator app"),
    LABEL_ADD_PASSKEY(1050019, "Add passkey"),
    NO_SETTINGS_METHOD(4010004, "Nothing was changed. Use one of the buttons on this page."),

    // Getting back in.
    RECOVERY_LINK_SENT(1060002, "If there is an account with this address, we’ve sent a link to it."),
    RECOVERY_CODE_SENT(1060003, "If there is an account with this address, we’ve sent a code to it."),
    ASK_FOR_FULL_ADDRESS(1060005, "Enter the full address to confirm it’s yours."),
    ASK_TO_CHOOSE_ADDRESS(1060006, "Where should we send the code?"),
    LABEL_RECOVERY_BACK(1060007, "Back"),
    NO_RECOVERY_METHOD(4010005, "Choose one of the ways to recover your account."),
    RECOVERY_ALREADY_DONE(4060001, "This page has already been used. Please start again."),
    RECOVERY_STATE_FAILURE(4060002, "Something went wrong. Please start again."),
    RECOVERY_TOKEN_INVALID(4060004, "This link has expired or was already used. Request a new one."),
    RECOVERY_CODE_INVALID(4060006, "Wrong or expired code. Check it, or request a new one."),

    // Proving an address.
    VERIFICATION_LINK_SENT(1080001, "We’ve sent you a link. Open it to confirm your address."),
    ADDRESS_VERIFIED(1080002, "Your address is confirmed."),
    VERIFICATION_CODE_SENT(1080003, "Enter the 6-digit code we sent you to confirm your address."),
    VERIFICATION_TEXT_SENT(1080004, "Enter the 6-digit code we sent to your phone."),
    PHONE_VERIFIED(1080005, "Your phone number is confirmed."),
    NO_VERIFICATION_METHOD(4010006, "Choose one of the ways to confirm your address."),
    VERIFICATION_TOKEN_INVALID(4070001, "This link has expired or was already used. Request a new one."),
    VERIFICATION_ALREADY_DONE(4070002, "This address is already confirmed."),
    VERIFICATION_CODE_INVALID(4070006, "Wrong or expired code. Check it, or request a new one."),

    // Captions that several flows show.
    LABEL_PASSWORD(1070001, "Password"),
    LABEL_SAVE(1070003, "Save"),
    LABEL_IDENTIFIER(1070004, "Email or username"),
    LABEL_TOTP_INPUT(1070006, "6-digit code"),
    LABEL_EMAIL(1070007, "Email"),
    LABEL_RESEND_CODE(1070008, "Resend code"),
    LABEL_CONTINUE(1070009, "Continue"),
    LABEL_RECOVERY_CODE_INPUT(1070010, "6-digit code"),
    /** Input for the code that confirms an address. */
    LABEL_VERIFICATION_CODE(1070011, "6-digit code"),
    LABEL_REGISTRATION_CODE_INPUT(1070012, "6-digit code"),
    LABEL_LOGIN_CODE_INPUT(1070013, "6-digit code"),
    LABEL_RECOVERY_ADDRESS(1070016, "Email or phone number of your account"),
    LABEL_PHONE_NUMBER(1070017, "Phone number"),
    LABEL_PHONE_TO_VERIFY(1070018, "Or your phone number"),

    // What is amiss with what was sent.
    INVALID_CREDENTIALS(4000006, "Wrong email or password."),
    DUPLICATE_CREDENTIALS(4000007, "An account with these details already exists. Sign in instead."),
    /** A code of an authenticator app is wrong, or another second proof. */
    PROOF_WRONG(4000008, "That code doesn’t match. Try the current one."),
    NO_IDENTIFIER(4000009, "Enter something you can sign in with, such as an email address."),
    ADDRESS_NOT_VERIFIED(4000010, "Confirm your address first. We’ve sent you an email."),
    NO_TOTP(4000011, "Your account has no authenticator app yet."),
    LOOKUP_SECRET_SPENT(4000012, "This backup code has already been used."),
    NO_KEY_YET(4000013, "Your account has no security key or passkey yet."),
    NO_LOOKUP_SECRETS(4000014, "Your account has no backup codes yet."),
    /** Nobody here has a key that fits. */
    NO_KEY_FITS(4000015, "We couldn’t find an account with a security key or passkey for this."),
    LOOKUP_SECRET_WRONG(4000016, "Wrong backup code."),
    PASSWORD_TOO_SIMILAR(4000031, "Choose a password that isn’t like your email or username."),
    NO_CODE_USER(4000035, "We couldn’t find an account that signs in with a code for this."),
    TRAITS_CHANGED(4000036, "Your details have changed. Request a new code."),
    ACCOUNT_NOT_FOUND(4000037, "We couldn’t find an account with these details."),
    PASSWORD_UNCHANGED(4000039, "That’s already your password. Choose a new one.");

    private final long id;
    private final String english;

    Phrase(long id, String english) {
        this.id = id;
        this.english = english;
    }

    long id() {
        return id;
    }

    String english() {
        return english;
    }
}
