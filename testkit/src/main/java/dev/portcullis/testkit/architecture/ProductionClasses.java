package dev.portcullis.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled classes that rules look at. */
public final class ProductionClasses {
    private ProductionClasses() {}

    /** Every class on the class path below a package, tests left out. */
    public static JavaClasses below(String root) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }
}
