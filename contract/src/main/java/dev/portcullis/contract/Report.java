package dev.portcullis.contract;

import dev.portcullis.testkit.frontend.Sentence;
import dev.portcullis.testkit.frontend.Sentence.Outcome;
import java.io.PrintStream;

/** Tells what becomes of each rule, one line each, and counts. For one thread. */
final class Report {
    private final PrintStream out;
    private int passed;
    private int failed;
    private int leftOut;

    Report(PrintStream out) {
        this.out = out;
    }

    void add(Sentence sentence, Outcome outcome) {
        switch (outcome) {
            case Outcome.Kept kept -> {
                passed++;
                out.println("ok    " + sentence);
            }
            case Outcome.Broken(Throwable why) -> {
                failed++;
                out.println("FAIL  " + sentence + ": " + oneLine(why));
            }
            case Outcome.LeftOut(String reason) -> {
                leftOut++;
                out.println("left  " + sentence + ": " + reason);
            }
        }
    }

    private static String oneLine(Throwable why) {
        String text = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
        return text.strip().replaceAll("\\s+", " ");
    }

    /** The last lines. @return whether nothing failed */
    boolean close() {
        if (leftOut > 0) out.println(leftOut + " left out");
        out.println(passed + " passed, " + failed + " failed");
        return failed == 0;
    }
}
