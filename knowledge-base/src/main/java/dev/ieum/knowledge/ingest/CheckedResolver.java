package dev.ieum.knowledge.ingest;

import dev.ieum.knowledge.ingest.CrawlSettings.AllowedAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/// The only place where a host's name becomes an address, at the moment of connecting. The connection goes to the very
/// address that was checked, so a name that changes its mind in between (DNS rebinding) gains nothing. One forbidden
/// address among a host's addresses forbids the host.
final class CheckedResolver implements DnsResolver {

    private final CrawlSettings settings;
    private final Names names;

    CheckedResolver(CrawlSettings settings, Names names) {
        this.settings = settings;
        this.names = names;
    }

    /// Looks a name up.
    @FunctionalInterface
    interface Names {
        InetAddress[] lookUp(String host) throws UnknownHostException;
    }

    /// The host resolves to an address that must not be contacted.
    static final class Forbidden extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Forbidden(String message) {
            super(message);
        }
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        List<InetSocketAddress> checked = new ArrayList<>();
        for (InetAddress address : lookUp(host)) {
            boolean allowed = settings.allowed().contains(new AllowedAddress(address.getHostAddress(), port));
            boolean usual = Addresses.isPublic(address) && settings.ports().contains(port);
            if (!allowed && !usual) {
                throw new Forbidden(host + ":" + port);
            }
            checked.add(new InetSocketAddress(address, port));
        }
        return checked;
    }

    /// Without a port nothing internal is ever allowed.
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = lookUp(host);
        for (InetAddress address : addresses) {
            if (!Addresses.isPublic(address)) {
                throw new Forbidden(host);
            }
        }
        return addresses;
    }

    private InetAddress[] lookUp(String host) throws UnknownHostException {
        String plain = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        if (Addresses.isOddlyWritten(plain) || plain.contains("%")) {
            throw new Forbidden(host);
        }
        return names.lookUp(plain);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
