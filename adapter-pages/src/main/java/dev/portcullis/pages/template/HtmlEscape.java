package dev.portcullis.pages.template;

import dev.portcullis.boundary.answer.HtmlText;
import io.quarkus.qute.Expression;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;

/** Makes every value harmless in HTML text and in quoted attributes, whatever the template is called; none is left out. */
final class HtmlEscape implements ResultMapper {
    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return !(result instanceof RawString);
    }

    @Override
    public String map(Object result, Expression expression) {
        return HtmlText.of(result.toString());
    }
}
