package dev.portcullis.boundary.route;

import dev.portcullis.boundary.exchange.Operation;
import dev.portcullis.boundary.exchange.WorkKind;
import java.util.List;

/** The paths that all flows have. Source: docs/contract/operations.md. */
public final class FlowRoutes {
    private final String path;

    private FlowRoutes(String path) {
        this.path = path;
    }

    /** @param flow its name on the wire */
    public static FlowRoutes of(String flow) {
        return new FlowRoutes("/self-service/" + flow);
    }

    /**
     * @param browser starts it for browsers
     * @param app starts it for native apps
     * @param shown tells where it stands
     * @param submitted takes a submission, by GET too, its fields in the query
     */
    public List<Route> with(Operation browser, Operation app, Operation shown, Operation submitted) {
        return List.of(
                Route.at(path + "/browser").withGuard().get(WorkKind.FORM, browser),
                Route.at(path + "/api").get(WorkKind.FORM, app),
                Route.at(path + "/flows").withGuard().get(WorkKind.FORM, shown),
                Route.at(path).withBody().get(WorkKind.SUBMISSION, submitted).post(WorkKind.SUBMISSION, submitted));
    }
}
