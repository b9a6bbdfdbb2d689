package dev.ieum.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HtmlPageTest {

    private static final URI ADDRESS = URI.create("https://shop.example/guide/parking");
    private static final Charset EUC_KR = Charset.forName("EUC-KR");

    @Test
    void frameAndScriptsShouldGoAndContentStay() {
        HtmlPage page = read("""
                <html lang="ko"><head><title>주차 안내 | 이음 공방</title><script>alert(1)</script></head><body>
                <header><a href="/">홈</a></header><nav><ul><li><a href="/a">메뉴</a></li></ul></nav>
                <div id="content"><h1>주차 안내</h1><p>성수점은 <b>2시간</b> 무료예요.<br>이후 10분당 1,000원.</p>
                <h2>요금</h2><table><tr><th>지점</th><th>요금</th></tr><tr><td>성수점</td><td>2시간 무료</td></tr>
                <tr><td>연남점</td><td>5분당 150원</td></tr></table>
                <ul><li>경차 <a href="/light">할인</a></li><li>장애인 할인<ol><li>증명서</li></ol></li></ul></div>
                <div class="cookie-banner">쿠키를 씁니다</div><footer>Copyright</footer></body></html>""");

        assertThat(page.title()).isEqualTo("주차 안내");
        assertThat(page.markdown()).isEqualTo("""
                        # 주차 안내

                        성수점은 2시간 무료예요. \s
                        이후 10분당 1,000원.

                        ## 요금

                        | 지점 | 요금 |
                        |---|---|
                        | 성수점 | 2시간 무료 |
                        | 연남점 | 5분당 150원 |

                        - 경차 할인
                        - 장애인 할인

                          1. 증명서""");
        assertThat(page.links())
                .extracting(URI::toString)
                .contains("https://shop.example/a", "https://shop.example/light");
    }

    @Test
    void hiddenTextShouldNotBeRead() {
        HtmlPage page = read("""
                <p>보이는 말</p><p style="display: none">숨은 말</p><div hidden>숨은 말</div><span aria-hidden="true">숨은 말</span>
                <p style="color:red;font-size:0px">숨은 말</p><div style="position:absolute;left:-9999px">숨은 말</div>
                <template>숨은 말</template><noscript>숨은 말</noscript><!-- 숨은 말 --><p style="opacity:0">숨은 말</p>
                <img alt="숨은 말" src="x.png">""");

        assertThat(page.markdown()).isEqualTo("보이는 말");
    }

    @Test
    void foreignMarkupShouldReadAsPlainWords() {
        HtmlPage page = read("<p># 제목 아님</p><p>1. 순서 아님</p><p>*별* _줄_ [링크](x) &lt;script&gt;</p><p>- 목록 아님</p>");

        assertThat(page.markdown())
                .isEqualTo("\\# 제목 아님\n\n1\\. 순서 아님\n\n\\*별\\* \\_줄\\_ \\[링크\\](x) \\<script\\>\n\n\\- 목록 아님");
    }

    @Test
    void questionsInListsOfTermsAndFoldsShouldBecomeHeadings() {
        HtmlPage page = read("<dl><dt>전화</dt><dd>02-123-4567</dd><dt>환불되나요?</dt><dd>네, 7일 안에요.</dd></dl>"
                + "<details><summary>배송은요?</summary>이틀 걸려요.</details>");

        assertThat(page.markdown())
                .contains("- 전화: 02-123-4567")
                .contains("#### 환불되나요?\n\n네, 7일 안에요.")
                .contains("#### 배송은요?\n\n이틀 걸려요.");
    }

    @Test
    void spanningCellsShouldBeRepeatedAndPropertyTablesReadSideways() {
        HtmlPage page = read("""
                <table><tr><th>요일</th><th>시간</th><th>지점</th></tr><tr><td rowspan="2">토</td><td>11:00</td><td>성수</td></tr>
                <tr><td>14:00</td><td>연남</td></tr><tr><td>일</td><td colspan="2">휴무</td></tr></table>
                <table><tr><th>주소</th><td>연무장길 33</td></tr><tr><th>전화</th><td>02-1</td></tr></table>
                <table><tr><td>배치용 표의 글</td></tr></table>""");

        assertThat(page.markdown())
                .contains("| 토 | 14:00 | 연남 |")
                .contains("| 일 | 휴무 | 휴무 |")
                .contains("|  |  |\n|---|---|\n| 주소 | 연무장길 33 |")
                .endsWith("배치용 표의 글");
    }

    @Test
    void charsetsShouldBeFoundWhateverIsClaimed() {
        String html =
                "<html><head><meta charset=\"euc-kr\"><title>교환</title></head><body><p>똠방각하도 교환됩니다 펲시</p></body></html>";
        byte[] korean = html.getBytes(Charset.forName("x-windows-949"));

        assertThat(HtmlPage.decode(korean, "text/html").text()).contains("똠방각하도 교환됩니다 펲시");
        assertThat(HtmlPage.decode(korean, "text/html; charset=utf-8").text()).contains("교환됩니다");
        assertThat(HtmlPage.decode("환불 안내".getBytes(EUC_KR), "").text()).isEqualTo("환불 안내");
        assertThat(HtmlPage.decode("환불 안내".getBytes(StandardCharsets.UTF_8), "text/html;charset=euc-kr")
                        .text())
                .isEqualTo("환불 안내");
        assertThat(HtmlPage.decode("\uFEFF환불".getBytes(StandardCharsets.UTF_16LE), "")
                        .text())
                .isEqualTo("환불");
        assertThat(HtmlPage.decode(new byte[] {(byte) 0xC8, 'a', (byte) 0xFF}, "text/html; charset=no-such")
                        .broken())
                .isPositive();
    }

    @Test
    void wishesToRobotsAndCanonicalAddressesShouldBeRead() {
        HtmlPage page = read(
                "<head><link rel=canonical href='/guide/parking?utm_source=x'><meta name=Robots content='NOINDEX, nofollow'></head>"
                        + "<body><a href='javascript:alert(1)'>x</a><a href='mailto:a@b.c'>y</a><a href='b#top' >z</a></body>");

        assertThat(page.canonical()).isEqualTo(ADDRESS);
        assertThat(page.directives()).isEqualTo(new HtmlPage.Directives(false, false));
        assertThat(page.links()).containsExactly(URI.create("https://shop.example/guide/b"));
    }

    @Test
    void titlesShouldNotCarryTheSitesName() {
        assertThat(read("<title>배송 안내 - 이음 공방</title><p>x</p>").title()).isEqualTo("배송 안내");
        assertThat(read("<title>e-mail 문의</title><p>x</p>").title()).isEqualTo("e-mail 문의");
        assertThat(read("<p>주차는 지하에 합니다.</p>").title()).isEqualTo("주차는 지하에 합니다.");
        assertThat(read("<p></p>").title()).isEqualTo("shop.example");
    }

    @Test
    void aCafesMenuShouldStayAndASitesMenuGo() {
        HtmlPage page = read("""
                <div id="header"><a href="/">로고</a><a href="/a">소개</a><a href="/b">오시는 길</a></div>
                <div class="menu"><a href="/c">전체</a> <a href="/d">상품</a></div>
                <div id="wrap"><div class="menu"><h2>음료</h2><p>라벤더 라떼 6,500원</p><p>유자차 6,000원</p></div></div>""");

        assertThat(page.markdown()).isEqualTo("## 음료\n\n라벤더 라떼 6,500원\n\n유자차 6,000원");
    }

    @Test
    void deepNestingShouldNotOverflow() {
        assertThat(read("<div>".repeat(20_000) + "끝" + "</div>".repeat(20_000)).markdown())
                .contains("끝");
        assertThat(read("<table><tr><td>".repeat(3_000) + "끝").markdown()).contains("끝");
        assertThat(read("<ul><li>".repeat(3_000) + "끝").markdown()).contains("끝");
    }

    private static HtmlPage read(String html) {
        return HtmlPage.read(html, ADDRESS);
    }
}
