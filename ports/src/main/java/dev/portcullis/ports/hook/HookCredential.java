package dev.portcullis.ports.hook;

/** How a web hook shows who it is. Nothing here shows its secret. */
public sealed interface HookCredential {
    /** A header of any name. */
    record Header(String name, String value) implements HookCredential {
        @Override
        public String toString() {
            return "Header[" + name + "]";
        }
    }

    /** A cookie. */
    record Cookie(String name, String value) implements HookCredential {
        @Override
        public String toString() {
            return "Cookie[" + name + "]";
        }
    }

    /** A name and a password (RFC 7617), in UTF-8. */
    record Basic(String user, String password) implements HookCredential {
        @Override
        public String toString() {
            return "Basic[hidden]";
        }
    }
}
