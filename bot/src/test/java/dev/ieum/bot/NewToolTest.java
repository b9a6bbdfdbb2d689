package dev.ieum.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.bot.TestShop.Chat;
import dev.ieum.bot.task.Effort;
import dev.ieum.bot.task.Tool;
import dev.ieum.record.conversation.Claim;
import dev.ieum.record.conversation.ClaimKind;
import dev.ieum.record.conversation.Reply;
import dev.ieum.record.conversation.RowRef;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a new tool gets by being one class: the guide in CONTRIBUTING.md, followed with [WhatToBring].
class NewToolTest {
    @TempDir
    Path folder;

    private TestShop shop;
    private Bot bot;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        BotSettings settings = BotSettings.usual();
        List<Tool> tools = new ArrayList<>(Bot.tools(shop.record, settings));
        tools.add(new WhatToBring(shop.record));
        bot = new Bot(shop.record, shop::search, settings, Effort.unheard(), tools);
    }

    @Test
    void wishShouldBeUnderstoodFromTheExamplesAndTheAnswerBoundToTheRow() {
        Reply reply = shop.chat(bot).say("라탄 바구니 엮기에 챙겨 가야 하는 게 있을까요?");

        assertThat(reply.said().text()).contains("라탄 바구니 엮기", "90분", "앞치마");
        assertThat(reply.said().claims())
                .contains(
                        new Claim("90분", ClaimKind.DURATION, new Claim.Binding.ToRow(new RowRef("course", "RATTAN"))));
    }

    @Test
    void missingValueShouldBeAskedForAndTaken() {
        Chat chat = shop.chat(bot);

        assertThat(chat.say("수업 갈 때 따로 챙겨 갈 게 있나요?").said().text()).contains("어떤 클래스");
        assertThat(chat.say("플라워 박스요").said().text()).contains("플라워 박스 만들기 수업은 90분");
    }

    @Test
    void toolsThatWereThereShouldGoOnAsBefore() {
        assertThat(shop.chat(bot).say("이번 주 토요일 2시 플라워 박스 두 명 예약할게요").said().text())
                .contains("성함");
        assertThat(shop.chat(bot).say("주차 되나요?").said().text()).contains("2시간");
    }
}
