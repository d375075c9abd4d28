package dev.portcullis.memory.sabotage;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a suite and gives the names of its tests that fail. */
final class BrokenRules implements TestExecutionListener {
    private final Set<String> failed = new TreeSet<>();
    private int run;

    private BrokenRules() {}

    /** @throws AssertionError if there was nothing to run */
    static Set<String> of(Class<?> suite) {
        var listener = new BrokenRules();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(suite))
                .build();
        LauncherFactory.create().execute(request, listener);
        if (listener.run == 0) {
            throw new AssertionError("no test in " + suite);
        }
        return listener.failed;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.getSource().orElse(null) instanceof MethodSource method) {
            run++;
            if (result.getStatus() != Status.SUCCESSFUL) {
                failed.add(method.getMethodName());
            }
        }
    }
}
