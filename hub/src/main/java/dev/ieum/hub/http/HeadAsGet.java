package dev.ieum.hub.http;

import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers HEAD as GET: the same status and headers (RFC 9110, 9.3.2). The connection knows what was really asked and
/// leaves the body out.
final class HeadAsGet extends Handler.Wrapper {

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(HttpMethod.HEAD.is(request.getMethod()) ? new AsGet(request) : request, response, callback);
    }

    private static final class AsGet extends Request.Wrapper {
        AsGet(Request wrapped) {
            super(wrapped);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.asString();
        }
    }
}
