/** A club with endpoints of its own, whose members sign in below {@code /auth}. Start at {@code SignIn}. */
package dev.portcullis.examples.quarkus;
