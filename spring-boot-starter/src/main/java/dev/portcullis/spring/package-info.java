/** Portcullis in a Spring Boot application. Start at {@link PortcullisAutoConfiguration}. */
@NullMarked
package dev.portcullis.spring;

import org.jspecify.annotations.NullMarked;
