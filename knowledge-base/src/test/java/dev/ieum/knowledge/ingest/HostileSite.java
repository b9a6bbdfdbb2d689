package dev.ieum.knowledge.ingest;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/// A shop's site of 500 pages, with everything that makes a visitor go astray.
final class HostileSite {

    static final int PAGES = 480;
    static final int OLD_PAGES = 15;
    static final int HIDDEN_PAGES = 3;

    private static final Charset CP949 = Charset.forName("x-windows-949");

    private final TestServer site;
    private final TestServer canary;

    private HostileSite(TestServer site, TestServer canary) {
        this.site = site;
        this.canary = canary;
    }

    /// @param canary a server that nobody may ask anything
    static void build(TestServer site, TestServer canary) {
        HostileSite hostile = new HostileSite(site, canary);
        hostile.pages();
        hostile.entrance();
        hostile.traps();
    }

    private void pages() {
        StringBuilder front = new StringBuilder("<h1>이음 공방</h1><p>성수동과 연남동에서 향을 만드는 작은 공방입니다. 아래에서 골라 보세요.</p><ul>");
        for (int list = 1; list <= PAGES / 20; list++) {
            front.append("<li><a href='/list?page=")
                    .append(list)
                    .append("'>목록 ")
                    .append(list)
                    .append("</a></li>");
        }
        site.page("/", "<title>이음 공방</title><body>" + front + "</ul>" + hostileLinks() + "</body>");
        for (int list = 1; list <= PAGES / 20; list++) {
            StringBuilder links = new StringBuilder("<ul>");
            for (int i = list * 20 - 19; i <= list * 20; i++) {
                links.append("<li><a href='/p/")
                        .append(i)
                        .append("?utm_source=list'>상품 ")
                        .append(i)
                        .append("</a></li>");
            }
            site.page("/list?page=" + list, "<title>목록</title>" + links + "</ul>");
        }
        IntStream.rangeClosed(1, PAGES).forEach(i -> site.page("/p/" + i, product(i, i * 100)));
        for (int i = 1; i <= OLD_PAGES; i++) {
            String html = "<html><head><meta http-equiv='Content-Type' content='text/html; charset=euc-kr'><title>옛 안내 "
                    + i + "</title></head><body><p>옛 누리집의 " + i + "번째 안내입니다. 펲시와 똠얌도 읽을 수 있어야 합니다.</p></body></html>";
            site.page("/old/" + i + ".html", html, CP949, i % 2 == 0 ? "text/html" : "text/html; charset=utf-8");
        }
        for (int i = 1; i <= HIDDEN_PAGES; i++) {
            site.page("/hidden-" + i, "<h1>숨은 글 " + i + "</h1><p>어디에도 걸려 있지 않고 사이트맵에만 있는 " + i + "번째 글입니다.</p>");
        }
    }

    private void entrance() {
        site.document("/sitemap.xml", sitemap().getBytes(StandardCharsets.UTF_8), "application/xml");
        site.document(
                "/robots.txt",
                ("User-agent: *\nDisallow: /private/\nSitemap: " + site.url("/sitemap.xml"))
                        .getBytes(StandardCharsets.UTF_8),
                "text/plain");
    }

    static String product(int number, int price) {
        return "<html lang=ko><head><title>상품 %d | 이음 공방</title></head><body><nav><a href='/'>처음</a></nav><main><h1>상품 %d</h1>"
                        .formatted(number, number)
                + "<p>상품 %d호의 가격은 %,d원이고 손으로 하나씩 만듭니다.</p><a href='/p/%d'>다음</a></main></body></html>"
                        .formatted(number, price, number % PAGES + 1);
    }

    private String hostileLinks() {
        StringBuilder links = new StringBuilder();
        for (String address : new String[] {
            "http://127.0.0.1:" + canary.port() + "/secret",
            "http://localhost:" + canary.port() + "/secret",
            "http://2130706433:" + canary.port() + "/",
            "http://[::1]:" + canary.port() + "/",
            "http://169.254.169.254/latest/meta-data/",
            "http://other.example/",
            "file:///etc/passwd",
            "/r/canary",
            "/r/meta",
            "/r/loop",
            "/r/moved",
            "/r/port",
            "/private/list",
            "/cal?year=2026&month=11",
            "/diary/2026/11",
            "/loop/",
            "/p/1?sid=abc",
            "/p/2;jsessionid=9",
            "/noindex",
            "/broken",
            "/photo.jpg",
            "/p/3?view=print",
            "/missing",
            "/huge"
        }) {
            links.append("<p><a href='").append(address).append("'>x</a></p>");
        }
        for (int i = 1; i <= OLD_PAGES; i++) {
            links.append("<p><a href='/old/").append(i).append(".html'>옛 글</a></p>");
        }
        return links.toString();
    }

    private String sitemap() {
        StringBuilder xml = new StringBuilder(
                "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><urlset>");
        for (int i = 1; i <= HIDDEN_PAGES; i++) {
            xml.append("<url><loc>").append(site.url("/hidden-" + i)).append("</loc></url>");
        }
        return xml + "<url><loc>http://127.0.0.1:" + canary.port()
                + "/from-sitemap</loc></url><url><loc>&e;</loc></url></urlset>";
    }

    private void traps() {
        site.redirect("/r/canary", 302, "http://127.0.0.1:" + canary.port() + "/secret");
        site.redirect("/r/meta", 301, "http://169.254.169.254/latest/meta-data/");
        site.redirect("/r/port", 301, "http://127.0.0.1:22/");
        site.redirect("/r/loop", 302, "/r/loop");
        site.redirect("/r/moved", 301, "/p/1");
        site.status("/broken", 500);
        site.page("/noindex", "<meta name=robots content=noindex><p>이 글은 찾기에 나오면 안 되는 비밀스러운 안내입니다.</p>");
        site.page("/p/3?view=print", product(3, 300).replace("<head>", "<head><link rel=canonical href='/p/3'>"));
        site.page("/private/list", "<p>로봇은 들어오지 말라고 한 곳에 있는 글입니다. 읽으면 안 됩니다.</p>");
        site.document("/huge", new byte[3 << 20], "text/html");
        site.handle("/cal", exchange -> calendar(exchange, "/cal?year=2026&month="));
        site.handle("/diary/", exchange -> calendar(exchange, "/diary/2027/"));
        site.handle("/loop/", exchange -> {
            byte[] body = "<p>돌고 도는 길에는 끝이 없습니다. 계속해서 따라가게 만듭니다.</p><a href='loop/'>더</a>".getBytes(CP949);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static void calendar(HttpExchange exchange, String next) throws IOException {
        int number = Math.floorMod(exchange.getRequestURI().hashCode(), 10_000);
        String html = "<title>달력</title><p>일정 없음</p><a href='" + next + (number % 12 + 1)
                + "'>다음</a><a href='/cal?year=" + (1900 + number % 200) + "&month=3'>다른 해</a>";
        byte[] body = html.getBytes(CP949);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
