package dev.portcullis.jsonschema.format;

import dev.portcullis.ports.identity.PhoneNumbers;
import dev.portcullis.testkit.identity.PhoneNumbersContract;

class NumberingPlansTest implements PhoneNumbersContract {
    @Override
    public PhoneNumbers numbers() {
        return new NumberingPlans();
    }
}
