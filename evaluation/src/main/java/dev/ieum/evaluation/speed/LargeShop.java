package dev.ieum.evaluation.speed;

import dev.ieum.evaluation.noise.Noise;
import dev.ieum.knowledge.Citation;
import dev.ieum.knowledge.PassageRef;
import dev.ieum.knowledge.article.ArticleContent;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.ArticlePassages;
import dev.ieum.knowledge.article.StoredPassage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// A shop with as many short articles as one likes, and what its customers ask. The words are those of the Korean
/// dictionary, drawn as words are in real texts (Zipf 1949: the r-th word one r-th as often as the first); the
/// sentences are put together from what policies are made of. The same seed gives the same shop.
final class LargeShop {

    private static final int NOUNS = 40_000;
    private static final int NAMES = 15_000;
    private static final List<String> TITLES = List.of(
            "%s %s 안내",
            "%s %s",
            "%s은(는) 어떻게 %s하나요?",
            "%s %s 방법이 궁금해요",
            "%s %s 되나요?",
            "%s에서 %s 받을 수 있나요?",
            "%s %s 기준",
            "%s 구매 후 %s",
            "%s의 %s 정책",
            "%s %s 비용은 얼마인가요?",
            "%s %s 기간",
            "%s 관련 %s 자주 묻는 질문");
    private static final List<String> OPENINGS = List.of(
            "%s은(는) 매장과 온라인에서 모두 이용하실 수 있어요.",
            "%s에 대한 안내예요.",
            "고객님, %s은(는) 다음과 같이 진행됩니다.",
            "%s 신청은 %d일 전까지 받습니다.",
            "%s 문의가 많아 정리해 드려요.",
            "%s은(는) %d월 %d일부터 바뀝니다.");
    private static final List<String> CONDITIONS = List.of(
            "%s 이용 시에는",
            "구매하신 지 %d일 이내라면",
            "%s을(를) 함께 신청하시면",
            "주말과 공휴일에는",
            "%d명 이상 오시면",
            "%s 상품은",
            "%p원 이상 결제하시면",
            "오후 %d시 이후에는",
            "%s이(가) 없으신 경우",
            "회원으로 가입하시면",
            "%s 지점에서는",
            "예약을 바꾸실 때는");
    private static final List<String> OUTCOMES = List.of(
            "%s을(를) 무료로 제공해 드립니다.",
            "%d%% 할인을 받으실 수 있어요.",
            "%s으로 교환해 드립니다.",
            "추가 비용 %p원이 발생합니다.",
            "%s 확인 후 %d일 안에 환불됩니다.",
            "담당자가 %s에 대해 전화로 안내해 드려요.",
            "%s은(는) 적용되지 않습니다.",
            "%d시간 전까지 %s을(를) 취소하실 수 있습니다.",
            "%s과 %s 중에서 고르실 수 있어요.",
            "신분증과 %s을(를) 준비해 주세요.",
            "%s 포장은 %d개까지 가능합니다.",
            "자세한 내용은 %s 페이지를 확인해 주세요.");
    private static final List<String> ENDINGS = List.of(
            " 어떻게 되나요?",
            " 알려 주세요",
            " 가능한가요?",
            " 얼마예요?",
            " 언제까지예요?",
            "",
            " 궁금합니다",
            " 할 수 있어요?",
            " 있나요?",
            " 좀요",
            " 바꾸고 싶은데 어떻게 해야 하나요?",
            " 때문에 문의드려요");

    private final List<String> nouns;
    private final List<String> names;
    private final long seed;

    LargeShop(long seed) {
        DictionaryWords words = DictionaryWords.read(NOUNS, NAMES);
        this.nouns = words.nouns();
        this.names = words.names();
        this.seed = seed;
    }

    /// What customers see of one article.
    ///
    /// @param version another version says something else
    ArticlePassages passages(int number, int version) {
        ArticleContent content = content(number, version);
        String slug = slug(number);
        Citation citation = new Citation(
                new PassageRef(slug, version, 0, content.body().length()),
                "ko",
                content.title(),
                "",
                Optional.empty(),
                Instant.EPOCH);
        String id = slug + "/ko/" + version + "/0";
        return new ArticlePassages(
                key(number), List.of(new StoredPassage(id, citation, content.variants(), content.body())));
    }

    /// An entry of a FAQ: a question, and an answer of one sentence.
    ArticlePassages frequentlyAsked(int number) {
        ArticleContent content = content(number, 1);
        SplittableRandom random = random(number, 0);
        String body = fill(pick(OUTCOMES, random), "", random);
        String slug = slug(number);
        Citation citation = new Citation(
                new PassageRef(slug, 1, 0, body.length()), "ko", content.title(), "", Optional.empty(), Instant.EPOCH);
        return new ArticlePassages(
                key(number), List.of(new StoredPassage(slug + "/ko/1/0", citation, List.of(), body)));
    }

    static ArticleKey key(int number) {
        return new ArticleKey(slug(number), "ko");
    }

    static String slug(int number) {
        return "article-" + number;
    }

    /// The article as its author wrote it.
    ArticleContent content(int number, int version) {
        SplittableRandom random = random(number, version);
        String thing = name(random) + " " + noun(random);
        String matter = noun(random);
        String title = pick(TITLES, random).formatted(thing, matter);
        List<String> variants = new ArrayList<>();
        for (int i = random.nextInt(5) - 2; i > 0; i--) {
            variants.add(thing + " " + matter + pick(ENDINGS, random));
        }
        StringBuilder body = new StringBuilder(fill(pick(OPENINGS, random), thing + " " + matter, random));
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            body.append(' ')
                    .append(fill(pick(CONDITIONS, random), "", random))
                    .append(' ')
                    .append(fill(pick(OUTCOMES, random), "", random));
        }
        return ArticleContent.of(title, variants, body.toString());
    }

    /// A question, and the number of the article it is about; −1 when it is about nothing this shop has.
    record Asked(String text, int about) {}

    /// The question of that number. Of a hundred, some 60 are typed well, 15 have slips, 15 no spaces, 3
    /// the wrong keyboard layout, and 7 are about something else.
    Asked question(int number, int articles) {
        SplittableRandom random = random(number, -1);
        int kind = random.nextInt(100);
        if (kind < 7) {
            return new Asked(noun(random) + " " + nouns.get(random.nextInt(nouns.size())) + pick(ENDINGS, random), -1);
        }
        int about = random.nextInt(articles);
        String text = words(about, random) + pick(ENDINGS, random);
        Noise noise = kind < 22 ? Noise.SLIPS : kind < 37 ? Noise.UNSPACED : kind < 40 ? Noise.UNSWITCHED : Noise.NONE;
        return new Asked(noise.apply(text, number), about);
    }

    /// What a customer remembers of an article's subject.
    private String words(int article, SplittableRandom random) {
        SplittableRandom again = random(article, 1);
        String name = name(again);
        String noun = noun(again);
        String matter = noun(again);
        return switch (random.nextInt(4)) {
            case 0 -> noun + " " + matter + " " + name;
            case 1 -> name + "에서 " + noun + " 샀는데 " + matter;
            case 2 -> name + " " + noun + "의 " + matter;
            default -> name + " " + noun + " " + matter;
        };
    }

    /// Puts words and numbers into a sentence: the first word is `subject` where there is one.
    private String fill(String frame, String subject, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        String first = subject;
        for (int i = 0; i < frame.length(); i++) {
            char c = frame.charAt(i);
            if (c != '%') {
                text.append(c);
                continue;
            }
            char what = frame.charAt(++i);
            switch (what) {
                case 's' -> {
                    text.append(first.isEmpty() ? noun(random) : first);
                    first = "";
                }
                case 'd' -> text.append(1 + random.nextInt(30));
                case 'p' -> text.append(1 + random.nextInt(90)).append(",000");
                default -> text.append('%');
            }
        }
        return text.toString();
    }

    private String noun(SplittableRandom random) {
        return zipf(nouns, random);
    }

    private String name(SplittableRandom random) {
        return zipf(names, random);
    }

    /// The r-th word with a share of about 1/r: the inverse of the logarithm that the shares add up to.
    private static String zipf(List<String> words, SplittableRandom random) {
        double rank = Math.exp(random.nextDouble() * Math.log(words.size() + 1.0)) - 1;
        return words.get((int) Math.min(words.size() - 1.0, rank));
    }

    private SplittableRandom random(int number, int version) {
        return new SplittableRandom(seed * 1_000_003L + number * 31L + version * 7_919L + 17).split();
    }

    private static String pick(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
