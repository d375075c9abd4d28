/** What strangers try, over HTTP, each with the law that holds against it. */
@NullMarked
package dev.portcullis.server.attack;

import org.jspecify.annotations.NullMarked;
