package dev.portcullis.architecture.sample.state;

class Held {
    static final Holder HOLDER = new Holder();

    static class Holder {
        private String value = "";

        void hold(String next) {
            value = next;
        }

        String value() {
            return value;
        }
    }
}
