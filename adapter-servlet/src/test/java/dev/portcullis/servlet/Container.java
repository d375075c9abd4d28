package dev.portcullis.servlet;

import dev.portcullis.boundary.PublicApi;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** A Tomcat on loopback: the filter, and a neighbour that repeats what was posted to it. */
final class Container implements AutoCloseable {
    private final Tomcat tomcat = new Tomcat();
    private final String context;

    /** @param context the path of the application; empty for the root */
    Container(PublicApi api, String context, Path folder) {
        this(api, context, folder, 0);
    }

    /** @param port 0 for any that is free */
    Container(PublicApi api, String context, Path folder, int port) {
        this.context = context;
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(port);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        var application = tomcat.addContext(context, folder.toString());
        Tomcat.addServlet(application, "neighbour", new Neighbour());
        application.addServletMappingDecoded("/", "neighbour");
        var definition = new FilterDef();
        definition.setFilterName("portcullis");
        definition.setFilter(new PublicApiFilter(api));
        application.addFilterDef(definition);
        var everywhere = new FilterMap();
        everywhere.setFilterName("portcullis");
        everywhere.addURLPattern("/*");
        application.addFilterMap(everywhere);
        start();
    }

    private void start() {
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + context);
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Neighbour extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String said = request.getReader().readLine();
            response.getWriter().print("neighbour at " + request.getRequestURI() + " was told " + said);
        }
    }
}
