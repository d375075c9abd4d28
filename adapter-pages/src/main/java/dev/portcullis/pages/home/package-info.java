/** Where people arrive who are signed in. Start at {@code HomePage}. */
@NullMarked
package dev.portcullis.pages.home;

import org.jspecify.annotations.NullMarked;
