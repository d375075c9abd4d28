/** What can go wrong in the world around us, for every port alike. */
@NullMarked
package dev.portcullis.ports.failure;

import org.jspecify.annotations.NullMarked;
