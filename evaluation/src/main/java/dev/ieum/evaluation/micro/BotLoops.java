package dev.ieum.evaluation.micro;

import dev.ieum.channels.RawRequest;
import dev.ieum.channels.Received;
import dev.ieum.channels.kakao.KakaoChannel;
import dev.ieum.channels.kakao.KakaoSettings;
import dev.ieum.evaluation.suite.BotClaimGuard;
import dev.ieum.evaluation.suite.BotValueReader;
import dev.ieum.evaluation.suite.ValueReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What is done for every message beside the search.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BotLoops {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T12:00:00");
    private static final String PASSAGE = "성수점은 건물 지하에 주차할 수 있고 차량 1대까지 2시간 무료예요. 2시간이 지나면 10분당 1,000원이 추가돼요.";
    private static final String REQUEST = """
            {"intent":{"id":"fallback","name":"폴백 블록"},
             "userRequest":{"timezone":"Asia/Seoul","lang":"ko","utterance":"이번 주 토요일 2시에 두 명 예약할게요",
              "user":{"id":"a1b2c3","type":"botUserKey","properties":{"botUserKey":"a1b2c3"}}},
             "bot":{"id":"bot-1","name":"이음"},"action":{"id":"act-1","name":"이음 스킬","params":{},"clientExtra":{}}}""";

    private final BotClaimGuard claims = new BotClaimGuard();
    private final BotValueReader values = new BotValueReader();
    private final KakaoChannel kakao = new KakaoChannel(new KakaoSettings("secret", "", List.of()));
    private final RawRequest request = new RawRequest(
            "main",
            Map.of(KakaoChannel.SECRET_HEADER, "secret"),
            REQUEST.getBytes(StandardCharsets.UTF_8),
            Instant.EPOCH);

    @Benchmark
    public List<String> claimCheckOfAReply() {
        return claims.unbound("성수점은 차량 1대까지 2시간 무료이고, 그 뒤로는 10분당 1,000원이에요.", "parking", PASSAGE, "주차 되나요?");
    }

    @Benchmark
    public List<ValueReader.Reading> timeExpressions() {
        return values.read("다음 주 토요일 오후 2시 반부터 두 시간, 아니면 12월 3일 저녁에 세 명이요", NOW);
    }

    @Benchmark
    public Received inboundMessage() {
        return kakao.receive(request);
    }
}
