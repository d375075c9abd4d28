/** The state charts in {@code docs/flows}, drawn from the machines themselves. Start at {@link ChartsTest}. */
@NullMarked
package dev.portcullis.domain.chart;

import org.jspecify.annotations.NullMarked;
