package dev.ieum.hub.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssetsTest {

    @Test
    void nothingShouldBeHeldOfWhatDoesNotExist() {
        Assets assets = new Assets();

        for (int i = 0; i < 1_000; i++) {
            assertThat(assets.has("widget/guess-" + i + ".js")).isFalse();
        }

        assertThat(assets.held()).isZero();
        assertThat(assets.has("widget.js")).isTrue();
        assertThat(assets.held()).isOne();
    }

    @Test
    void pathsThatLeadElsewhereShouldNotExist() {
        Assets assets = new Assets();

        for (String path :
                new String[] {"../openapi.yaml", "console/../../openapi.yaml", "//widget.js", "..\\widget.js"}) {
            assertThat(assets.has(path)).as(path).isFalse();
        }
    }
}
