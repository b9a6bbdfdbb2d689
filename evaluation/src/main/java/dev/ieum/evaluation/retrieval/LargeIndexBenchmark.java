package dev.ieum.evaluation.retrieval;

import dev.ieum.knowledge.Citation;
import dev.ieum.knowledge.PassageRef;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.ArticlePassages;
import dev.ieum.knowledge.article.StoredPassage;
import dev.ieum.knowledge.retrieval.PassageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.HdrHistogram.Histogram;

/// Measures a large shop: indexing, the first search, searches one after the other, and how soon an edit is seen. The
/// articles are short, of the words real ones are made of: `<articles> <seed>`.
public final class LargeIndexBenchmark {
    private static final List<String> THINGS = List.of(
            "향수", "캔들", "디퓨저", "에센셜 오일", "비누", "도자기", "가죽 지갑", "꽃다발", "케이크", "커피 원두", "요가 매트", "필라테스", "네일", "사진 촬영",
            "기타 레슨", "수영 강습", "반지", "우산", "책상", "조명", "이불", "화분", "그림", "자전거", "텐트", "낚싯대", "한복", "구두", "모자", "시계");
    private static final List<String> MATTERS = List.of(
            "배송비", "교환", "반품", "예약 변경", "취소 수수료", "주차", "영업시간", "준비물", "나이 제한", "단체 할인", "쿠폰 사용", "적립금", "재고", "사용 기한",
            "보관 방법", "세탁 방법", "선물 포장", "해외 배송", "영수증", "회원 등급");
    private static final List<String> PLACES =
            List.of("강남", "성수", "연남", "부산", "대전", "제주", "인천", "수원", "광주", "대구", "전주", "강릉", "춘천", "여수", "경주");
    private static final int QUESTIONS = 20_000;
    private static final int EDITS = 200;

    private final Random random;

    private LargeIndexBenchmark(long seed) {
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws IOException {
        int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        new LargeIndexBenchmark(arguments.length > 1 ? Long.parseLong(arguments[1]) : 1).run(articles);
    }

    private void run(int articles) throws IOException {
        List<ArticlePassages> made = new ArrayList<>(articles);
        for (int i = 0; i < articles; i++) {
            made.add(article(i, random.nextInt(20)));
        }
        try (PassageIndex index = PassageIndex.open(Files.createTempDirectory("ieum-large"))) {
            long start = System.nanoTime();
            index.reconcile(made::forEach);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("indexed %d articles in %.1f s, %.0f a second%n", articles, seconds, articles / seconds);
            start = System.nanoTime();
            index.warmUp();
            System.out.printf("warm-up %.1f ms%n", (System.nanoTime() - start) / 1e6);
            ask(index, QUESTIONS / 4);
            print("search", ask(index, QUESTIONS));
            print("edit until visible", edit(index, articles));
        }
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "heap used %d MB of at most %d MB%n",
                (runtime.totalMemory() - runtime.freeMemory()) >> 20, runtime.maxMemory() >> 20);
    }

    private Histogram ask(PassageIndex index, int questions) {
        Histogram micros = new Histogram(3);
        for (int i = 0; i < questions; i++) {
            Question question = new Question(question(), "ko", 5);
            long start = System.nanoTime();
            index.search(question);
            micros.recordValue((System.nanoTime() - start) / 1_000);
        }
        return micros;
    }

    private Histogram edit(PassageIndex index, int articles) {
        Histogram micros = new Histogram(3);
        for (int i = 0; i < EDITS; i++) {
            ArticlePassages article = article(random.nextInt(articles), 100 + i);
            long start = System.nanoTime();
            index.changed(List.of(article));
            micros.recordValue((System.nanoTime() - start) / 1_000);
        }
        return micros;
    }

    private static void print(String name, Histogram micros) {
        System.out.printf(
                "%s: p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, most %.2f ms (%d)%n",
                name,
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                micros.getValueAtPercentile(99.9) / 1e3,
                micros.getMaxValue() / 1e3,
                micros.getTotalCount());
    }

    private String question() {
        return switch (random.nextInt(4)) {
            case 0 -> pick(THINGS) + " " + pick(MATTERS) + " 어떻게 되나요?";
            case 1 -> pick(PLACES) + "점 " + pick(MATTERS) + " 알려 주세요";
            case 2 -> pick(THINGS) + " " + (1 + random.nextInt(90)) + "개 주문하면 할인되나요";
            default -> pick(PLACES) + " " + pick(THINGS) + pick(MATTERS);
        };
    }

    private ArticlePassages article(int number, int version) {
        String thing = pick(THINGS);
        String matter = pick(MATTERS);
        String place = pick(PLACES);
        String title = place + "점 " + thing + " " + matter + " 안내";
        String text = "%s점에서 파는 %s의 %s 안내입니다. %d원 이상 사시면 %d%% 할인하고, %d일 안에 말씀해 주시면 바꿔 드립니다. 문의는 %d번 창구로 오세요."
                .formatted(
                        place,
                        thing,
                        matter,
                        1_000 * (1 + random.nextInt(90)),
                        1 + random.nextInt(30),
                        1 + random.nextInt(30),
                        number);
        String slug = "article-" + number;
        Citation citation = new Citation(
                new PassageRef(slug, version, 0, text.length()), "ko", title, "", Optional.empty(), Instant.EPOCH);
        StoredPassage passage = new StoredPassage(slug + "/ko/" + version + "/0", citation, List.of(), text);
        return new ArticlePassages(new ArticleKey(slug, "ko"), List.of(passage));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
