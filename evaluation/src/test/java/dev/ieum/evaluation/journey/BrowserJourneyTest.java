package dev.ieum.evaluation.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A stranger's first minute, as they see it: book in the widget, see it in the console, take over, answer,
/// go on in KakaoTalk.
class BrowserJourneyTest {

    @TempDir
    static Path folder;

    private static Shop shop;
    private static Browsers browsers;

    @BeforeAll
    static void open() {
        shop = Shop.open(folder.resolve("shop"), Map.of());
        browsers = new Browsers();
    }

    @AfterAll
    static void close() {
        browsers.close();
        shop.close();
    }

    @Test
    void aClassShouldBeBookedTakenOverAndSeenOnKakaoTalk() {
        Page visitor = browsers.visitor(1280, 860);
        enterAsJunho(visitor);
        ask(visitor);
        book(visitor);
        say(visitor, "상담원 연결해 주세요");
        assertThat(visitor.getByText("상담원을 기다리고 있어요").first()).isVisible();

        Page staff = browsers.visitor(1440, 900);
        openConsole(staff);
        takeOver(staff);
        assertThat(visitor.getByText("토요일에 뵐게요!").first()).isVisible();
        Browsers.picture(visitor, "widget-staff");
        Browsers.picture(staff, "console-answered");
        button(staff, "봇에게").click();
        assertThat(staff.getByText("봇이 답하는 중").first()).isVisible();
        say(visitor, "영업시간 알려 주세요");
        assertThat(visitor.getByText(Pattern.compile("20:00|오후 8")).last()).isVisible();

        seeTheBookingOnKakaoTalk(browsers.visitor(1280, 900));
    }

    private static void enterAsJunho(Page visitor) {
        visitor.navigate(shop.program().base().toString());
        button(visitor, "상담 열기").click();
        assertThat(visitor.getByText("생성형 AI가 먼저 답해")).isVisible();
        button(visitor, "이준호").click();
        assertThat(visitor.getByText("생성형 AI가 먼저 답해")).isVisible();
    }

    private static void ask(Page visitor) {
        say(visitor, "성수점 주차 되나요?");
        assertThat(visitor.getByText("2시간 무료").first()).isVisible();
        Browsers.picture(visitor, "widget-answer");
    }

    private static void book(Page visitor) {
        say(visitor, "이번 주 토요일 오후 2시 성수에서 향수 만들기 두 명");
        Locator confirm = button(visitor, "예약 확정");
        assertThat(confirm).isVisible();
        assertThat(visitor.getByText("107,000원").first()).isVisible();
        Browsers.picture(visitor, "widget-proposal");
        confirm.click();
        assertThat(visitor.getByText(Pattern.compile("예약번호")).first()).isVisible();
        Browsers.picture(visitor, "widget-booked");
    }

    private static void openConsole(Page staff) {
        staff.navigate(shop.program().base() + "/console");
        staff.getByLabel("아이디").fill("miso");
        staff.getByLabel("비밀번호").fill(Shop.PASSWORD);
        button(staff, "로그인").click();
        staff.getByText("이준호").first().click();
        assertThat(staff.getByText("넘겨받을 내용")).isVisible();
        assertThat(staff.getByText("나만의 향수 만들기").first()).isVisible();
        Browsers.picture(staff, "console-handoff");
    }

    private static void takeOver(Page staff) {
        button(staff, "가져오기").click();
        assertThat(staff.getByText("내가 답하는 중").first()).isVisible();
        Locator reply = staff.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("답")));
        reply.first().fill("안녕하세요, 미소예요. 토요일에 뵐게요!");
        reply.first().press("Enter");
    }

    private static void seeTheBookingOnKakaoTalk(Page kakao) {
        kakao.navigate(shop.program().base() + "/demo/kakao");
        button(kakao, "이준호").click();
        kakao.getByLabel("메시지").fill("내 예약 보여줘");
        button(kakao, "전송").click();
        assertThat(kakao.getByText("나만의 향수 만들기").first()).isVisible();
        Browsers.picture(kakao, "kakao-booking");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .last();
    }

    private static void say(Page page, String text) {
        Locator box = page.getByPlaceholder("메시지를 입력하세요");
        box.fill(text);
        box.press("Enter");
    }
}
