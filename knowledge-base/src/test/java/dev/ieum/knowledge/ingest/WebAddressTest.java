package dev.ieum.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebAddressTest {

    @Test
    void addressesShouldHaveOneForm() {
        assertThat(parsed("HTTPS://Shop.Example:443/a/../b/./c?z=1&a=2#part"))
                .isEqualTo("https://shop.example/b/c?a=2&z=1");
        assertThat(parsed("http://shop.example")).isEqualTo("http://shop.example/");
        assertThat(parsed("http://shop.example:8080/x")).isEqualTo("http://shop.example:8080/x");
        assertThat(parsed("https://user:secret@shop.example/x")).isEqualTo("https://shop.example/x");
        assertThat(parsed("https://shop.example./x")).isEqualTo("https://shop.example/x");
        assertThat(parsed("https://shop.example/../../x")).isEqualTo("https://shop.example/x");
        assertThat(parsed("https:\\\\shop.example\\x")).isEqualTo("https://shop.example/x");
    }

    @Test
    void koreanAndSloppyAddressesShouldBeEncoded() {
        assertThat(parsed("https://shop.example/주차 안내?q=성수 점"))
                .isEqualTo(
                        "https://shop.example/%EC%A3%BC%EC%B0%A8%20%EC%95%88%EB%82%B4?q=%EC%84%B1%EC%88%98%20%EC%A0%90");
        assertThat(parsed("https://shop.example/100%")).isEqualTo("https://shop.example/100%25");
        assertThat(parsed("https://한글.kr/x")).isEqualTo("https://xn--bj0bj06e.kr/x");
    }

    @Test
    void trackingAndSessionsShouldBeDropped() {
        assertThat(parsed("https://shop.example/x;jsessionid=AB12?utm_source=n&id=3&fbclid=z&PHPSESSID=9"))
                .isEqualTo("https://shop.example/x?id=3");
    }

    @Test
    void whatIsNoWebAddressShouldBeRefused() {
        for (String address : new String[] {
            "",
            "ftp://shop.example/",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "gopher://x/",
            "http://",
            "https:///x",
            "http://%31%32%37.0.0.1/",
            "mailto:a@b.example",
            "data:text/html,x",
            "jar:http://x!/",
            "http://" + "a".repeat(2_000)
        }) {
            assertThat(WebAddress.parse(address)).as(address).isEmpty();
        }
    }

    @Test
    void relativeAddressesShouldBeResolved() {
        assertThat(WebAddress.resolve("https://shop.example/a/b", "../c?next=http://x/")
                        .orElseThrow()
                        .toString())
                .isEqualTo("https://shop.example/c?next=http://x/");
        assertThat(WebAddress.resolve("https://shop.example/a", "//other.example/y")
                        .orElseThrow()
                        .toString())
                .isEqualTo("https://other.example/y");
        assertThat(WebAddress.resolve("https://shop.example/a", "주차")
                        .orElseThrow()
                        .getRawPath())
                .isEqualTo("/%EC%A3%BC%EC%B0%A8");
    }

    private static String parsed(String address) {
        return WebAddress.parse(address).orElseThrow().toString();
    }
}
