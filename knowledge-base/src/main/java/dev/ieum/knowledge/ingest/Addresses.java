package dev.ieum.knowledge.ingest;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.regex.Pattern;

/// Says which internet addresses are public. Everything that the registries (RFC 6890 and its updates) keep for special
/// use is not: this machine, private and shared networks, link-local (cloud metadata), documentation, benchmarks,
/// multicast, and all IPv6 forms that carry an IPv4 address inside.
final class Addresses {

    private static final String[] SPECIAL_V4 = {
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4"
    };
    private static final Block[] V4 = blocks(SPECIAL_V4);
    /// Only 2000::/3 is handed out; inside it Teredo and other protocol blocks, documentation and 6to4 are special.
    private static final int GLOBAL_V6_BITS = 0b001;

    private static final Pattern CANONICAL_V4 = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
    private static final Pattern NUMERIC = Pattern.compile("(0x[0-9a-f]*|\\d+)(\\.(0x[0-9a-f]*|\\d+))*\\.?");

    private Addresses() {}

    private record Block(int network, int mask) {

        boolean contains(int address) {
            return (address & mask) == network;
        }
    }

    /// Whether `host` is written as a number in a way that programs read differently: decimal, octal, hexadecimal or
    /// shortened forms of an IPv4 address.
    static boolean isOddlyWritten(String host) {
        return NUMERIC.matcher(host).matches() && !CANONICAL_V4.matcher(host).matches();
    }

    static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> isPublicV4(four.getAddress());
            case Inet6Address six -> isPublicV6(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublicV4(byte[] bytes) {
        int address = toInt(bytes);
        for (Block block : V4) {
            if (block.contains(address)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPublicV6(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        int second = (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
        boolean global = first >>> 13 == GLOBAL_V6_BITS;
        boolean protocols = first == 0x2001 && second < 0x0200;
        boolean documentation = (first == 0x2001 && second == 0x0DB8) || (first == 0x3FFF && second < 0x1000);
        boolean sixToFour = first == 0x2002;
        boolean blackHole = first == 0x2620 && second == 0x004F;
        return global && !protocols && !documentation && !sixToFour && !blackHole;
    }

    private static Block[] blocks(String[] texts) {
        Block[] blocks = new Block[texts.length];
        for (int i = 0; i < texts.length; i++) {
            String[] parts = texts[i].split("/");
            String[] numbers = parts[0].split("\\.");
            byte[] bytes = new byte[4];
            for (int n = 0; n < 4; n++) {
                bytes[n] = (byte) Integer.parseInt(numbers[n]);
            }
            int mask = -1 << (32 - Integer.parseInt(parts[1]));
            blocks[i] = new Block(toInt(bytes), mask);
        }
        return blocks;
    }

    private static int toInt(byte[] bytes) {
        return (bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
    }
}
