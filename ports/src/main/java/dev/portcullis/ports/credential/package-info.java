/** What proves who somebody is: kinds of credentials and passwords. */
@NullMarked
package dev.portcullis.ports.credential;

import org.jspecify.annotations.NullMarked;
