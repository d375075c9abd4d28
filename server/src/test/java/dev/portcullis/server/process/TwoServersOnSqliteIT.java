package dev.portcullis.server.process;

class TwoServersOnSqliteIT extends TwoServersContract {
    @Override
    String dsn() {
        return "sqlite://" + folder.resolve("people.sqlite");
    }
}
