package dev.ieum.hub.http;

import dev.ieum.channels.Json;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// What is answered to requests that never reach a door: broken request lines, headers that are too long.
/// The connection ends with it and says so, for where the next request would begin nobody knows.
final class BareErrors extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status =
                response.getStatus() < HttpStatus.BAD_REQUEST_400 ? HttpStatus.BAD_REQUEST_400 : response.getStatus();
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.TYPE);
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        byte[] body = Json.write(Json.object()
                .put("type", "about:blank")
                .put("title", HttpStatus.getMessage(status))
                .put("status", status));
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
