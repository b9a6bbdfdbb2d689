package dev.ieum.evaluation.speed;

import dev.ieum.knowledge.semantic.OnnxEmbeddingModel;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Compares the vectors of two models text by text: `<model folder> <reference folder>`. Ends with 1 when
/// any two differ by more than a cosine of [#LEAST].
public final class AlikeRun {

    static final double LEAST = 0.999;

    private static final int MANY = 220;
    private static final List<String> ODD = List.of(
            "</s>",
            "<s> 주차 </s> 되나요?",
            "<unk><mask>",
            "😀👍🎁 선물 포장",
            "ㅋㅋㅋㅋ 감사합니다~~!!",
            "50,000원 이상 5만원",
            "010-1234-5678",
            "https://ieum.example/a?b=c",
            "How much is shipping to Busan?",
            "Can I change my booking to 3 pm?",
            "refund policy: 7 days",
            "Ｆｕｌｌ ｗｉｄｔｈ １２３",
            "㈜이음 ㎏ ½",
            "…",
            "   빈칸   많은   글   ",
            "한글English섞어쓰기123",
            "환불",
            "a",
            "예약을 바꾸고 싶은데 어떻게 해야 하나요? ".repeat(30),
            "ㅇㅇ",
            "日本語 漢字",
            "naïve café");

    private AlikeRun() {}

    public static void main(String[] arguments) {
        double least = 1;
        String worst = "";
        List<String> texts = texts();
        try (OnnxEmbeddingModel ours = OnnxEmbeddingModel.load(Path.of(arguments[0]));
                OnnxEmbeddingModel reference = OnnxEmbeddingModel.load(Path.of(arguments[1]))) {
            for (String text : texts) {
                double question = cosine(ours.embedQuestion(text), reference.embedQuestion(text));
                double passage = cosine(
                        ours.embedPassages(List.of(text)).getFirst(),
                        reference.embedPassages(List.of(text)).getFirst());
                if (Math.min(question, passage) < least) {
                    least = Math.min(question, passage);
                    worst = text;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d texts, as questions and as passages: least cosine %.6f (%s)%n",
                texts.size(),
                least,
                worst);
        System.exit(least >= LEAST ? 0 : 1);
    }

    static List<String> texts() {
        List<String> texts = new ArrayList<>(ODD);
        LargeShop shop = new LargeShop(3);
        for (int i = 0; texts.size() < MANY; i++) {
            String text = i % 2 == 0
                    ? shop.question(i, MANY).text()
                    : shop.content(i, 1).body();
            texts.add(i % 10 == 3 ? Normalizer.normalize(text, Normalizer.Form.NFD) : text);
        }
        return texts;
    }

    private static double cosine(float[] one, float[] other) {
        double dot = 0;
        double left = 0;
        double right = 0;
        for (int i = 0; i < one.length; i++) {
            dot += one[i] * other[i];
            left += one[i] * one[i];
            right += other[i] * other[i];
        }
        return dot / Math.sqrt(left * right);
    }
}
