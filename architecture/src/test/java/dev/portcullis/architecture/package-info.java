/** The rules that every module keeps, and proof that each rule bites; the modules' names are in {@link Modules}. */
@NullMarked
package dev.portcullis.architecture;

import org.jspecify.annotations.NullMarked;
