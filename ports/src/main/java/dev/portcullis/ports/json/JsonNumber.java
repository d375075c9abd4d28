package dev.portcullis.ports.json;

import java.math.BigDecimal;

/** A JSON number with the digits it was written with; its exponent may be huge, so never expand it unchecked. */
public record JsonNumber(BigDecimal value) implements Json {
    @Override
    public String type() {
        return "number";
    }
}
