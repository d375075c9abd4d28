/** A program that asks who is signed in; what matters here are its tests. */
@NullMarked
package dev.portcullis.examples.club;

import org.jspecify.annotations.NullMarked;
