package dev.portcullis.examples.club;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.FederationApiContract;
import dev.portcullis.testkit.frontend.ServerFacts;
import java.util.Map;

/** One concept, by an adapter that lacks two operations. */
class PartOfMyAdapterTest implements FederationApiContract {
    private static final FrontendApi MINE = MyAdapter.open();

    @Override
    public FrontendApi implementation() {
        return MINE;
    }

    @Override
    public ServerFacts server() {
        return ContractConfiguration.facts();
    }

    @Override
    public Map<String, String> notOffered() {
        return Map.of("createFedcmFlow", "browsers do not ask here", "updateFedcmFlow", "browsers do not ask here");
    }
}
