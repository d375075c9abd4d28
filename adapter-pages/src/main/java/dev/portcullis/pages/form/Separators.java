package dev.portcullis.pages.form;

import dev.portcullis.pages.template.TemplateModel;

/**
 * What stands between the ways of a page: an "or", but none between two that are buttons alone, which are rows of one list. For one
 * page, whose blocks are drawn in their order.
 */
final class Separators {
    private boolean another;
    private boolean row;

    /** What is drawn next is another way than what was drawn before. */
    void anotherWay() {
        another = true;
    }

    /**
     * The facts {@code or}, {@code bare} (nothing but buttons) and {@code joined} (a row below another).
     *
     * @param aside whether it belongs to the form before it
     */
    TemplateModel before(Block block, boolean aside) {
        boolean way = another || block.alternative();
        boolean bare =
                block.nodes().stream().noneMatch(node -> NodeRole.of(node).isSeen());
        boolean joined = way && bare && row;
        another = false;
        row = way && bare && !aside;
        return new TemplateModel().with("or", way && !joined).with("bare", bare).with("joined", joined);
    }
}
