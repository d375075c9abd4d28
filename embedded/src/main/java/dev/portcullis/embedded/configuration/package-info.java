/** What a server is told: read from files and variables, checked, typed. Start at {@link ConfigurationSource}. */
@NullMarked
package dev.portcullis.embedded.configuration;

import org.jspecify.annotations.NullMarked;
