package dev.portcullis.json.shape;

import dev.portcullis.ports.json.JsonNumber;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.math.BigDecimal;
import java.util.function.Function;

/** A place in JSON that is being read: always at one event, the first of the value to read. For one thread. */
public final class Cursor {
    private static final int DEEPEST = 64;
    private static final String MODEST = "a number of " + JsonNumber.LIMITS;

    private final JsonParser parser;
    private Event event;

    private Cursor(JsonParser parser, Event event) {
        this.parser = parser;
        this.event = event;
    }

    /** At the first value of a parser that has not been asked for anything. */
    public static Cursor atStart(JsonParser parser) {
        return new Cursor(parser, parser.next());
    }

    /** The event that it is at. */
    public Event event() {
        return event;
    }

    /** Go on to the next event. */
    public void advance() {
        event = parser.next();
    }

    public boolean isNull() {
        return event == Event.VALUE_NULL;
    }

    /** Be at the start of an object, or fail. */
    public void expectObject() {
        expect(Event.START_OBJECT, "an object");
    }

    /** Go on to the next member's name within an object, past a value; false at the object's end. */
    public boolean hasMember() {
        advance();
        if (event != Event.KEY_NAME && event != Event.END_OBJECT) {
            throw new Mismatch("an object");
        }
        return event == Event.KEY_NAME;
    }

    /** The name of the member that it is at. */
    public String name() {
        return parser.getString();
    }

    /** Be at the start of an array, or fail. */
    public void expectArray() {
        expect(Event.START_ARRAY, "an array");
    }

    /** Go on to the next item within an array; false at the array's end. */
    public boolean hasItem() {
        advance();
        return event != Event.END_ARRAY;
    }

    /** The text of the string that it is at. */
    public String text() {
        expect(Event.VALUE_STRING, "a string");
        return parser.getString();
    }

    /** The number that it is at, digit by digit. */
    public BigDecimal number() {
        expect(Event.VALUE_NUMBER, "a number");
        BigDecimal number = digits();
        if (!JsonNumber.fits(number)) {
            throw new Mismatch("", MODEST, null);
        }
        return number;
    }

    private BigDecimal digits() {
        try {
            return parser.getBigDecimal();
        } catch (ArithmeticException | NumberFormatException | UnsupportedOperationException tooLong) {
            throw new Mismatch("", MODEST, tooLong);
        }
    }

    /** The boolean that it is at. */
    public boolean flag() {
        if (event != Event.VALUE_TRUE && event != Event.VALUE_FALSE) {
            throw new Mismatch("true or false");
        }
        return event == Event.VALUE_TRUE;
    }

    /** Read the value that it is at, which is that of a member; a mismatch then says so. */
    public <V> V member(String name, Function<Cursor, V> read) {
        try {
            return read.apply(this);
        } catch (Mismatch mismatch) {
            throw mismatch.inMember(name);
        }
    }

    /** Go to the last event of the value that it is at, whatever the value is. */
    public void skip() {
        int depth = 0;
        while (true) {
            depth += switch (event) {
                case START_OBJECT, START_ARRAY -> 1;
                case END_OBJECT, END_ARRAY -> -1;
                default -> 0;
            };
            if (depth == 0) {
                return;
            }
            expectDepth(depth);
            advance();
        }
    }

    /** Fail where objects and arrays nest too deep, so that nobody can exhaust the stack. */
    public static void expectDepth(int depth) {
        if (depth > DEEPEST) {
            throw new Mismatch("at most " + DEEPEST + " levels of objects and arrays");
        }
    }

    private void expect(Event wanted, String words) {
        if (event != wanted) {
            throw new Mismatch(words);
        }
    }
}
