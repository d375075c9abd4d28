package dev.portcullis.examples.club;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.PasswordServerContract;
import dev.portcullis.testkit.frontend.ServerFacts;

class MyAdapterTest implements PasswordServerContract {
    private static final FrontendApi MINE = MyAdapter.open();

    @Override
    public FrontendApi implementation() {
        return MINE;
    }

    @Override
    public ServerFacts server() {
        return ContractConfiguration.facts();
    }
}
