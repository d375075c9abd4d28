package dev.portcullis.testkit.captcha;

import dev.portcullis.ports.captcha.Captcha;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.TextType;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A challenge that tests solve with {@link #solve()}, and that counts how often somebody tried. */
public final class FakeCaptcha implements Captcha {
    public static final String FIELD = "captcha_answer";
    private static final long LABEL = 1070000;

    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger solved = new AtomicInteger();
    private final AtomicInteger tried = new AtomicInteger();

    /** A right answer, for one submission. */
    public String solve() {
        String answer = "right " + solved.incrementAndGet();
        open.add(answer);
        return answer;
    }

    /** How many answers were looked at. */
    public int tried() {
        return tried.get();
    }

    @Override
    public List<UiNode> nodes() {
        Input input = Input.of(FIELD, InputType.TEXT).withRequired(true);
        var label = new UiText(LABEL, "What do you see?", TextType.INFO, JsonObject.EMPTY);
        return List.of(new UiNode(NodeGroup.CAPTCHA, input, List.of(), label));
    }

    @Override
    public String answerField() {
        return FIELD;
    }

    @Override
    public boolean isSolved(String answer, @Nullable String address) {
        tried.incrementAndGet();
        return open.remove(answer);
    }
}
