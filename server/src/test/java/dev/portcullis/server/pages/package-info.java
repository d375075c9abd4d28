/** The pages in a real browser. Start at {@code PageJourneyTest}. */
package dev.portcullis.server.pages;
