/** The self-service operations asked of a server elsewhere, over Apache HttpClient. Start at {@link HttpFrontendApi}. */
@NullMarked
package dev.portcullis.http;

import org.jspecify.annotations.NullMarked;
