package dev.ieum.knowledge.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Says a table's row as a sentence, so that a row found alone still tells which column each value belongs to:
/// `라벤더 오일은 가격이 18,000원, 성수 재고가 12입니다.`
final class TableSentence {

    private static final Set<String> NAMES = Set.of(
            "이름",
            "명칭",
            "상품",
            "상품명",
            "제품",
            "제품명",
            "품명",
            "품목",
            "클래스",
            "클래스명",
            "수업",
            "과정",
            "강좌",
            "메뉴",
            "서비스",
            "지점",
            "매장",
            "항목",
            "구분",
            "name",
            "product",
            "product name",
            "item",
            "title",
            "class",
            "course",
            "service");
    private static final Set<String> CODES = Set.of("코드", "번호", "순번", "no", "no.", "#", "id", "sku", "code", "번", "연번");
    private static final Set<String> EMPTY = Set.of("", "-", "–", "—", "―", "n/a", "해당 없음", "해당없음", "x");

    private TableSentence() {}

    /// @param header the column names; may be shorter or longer than the row
    /// @param cells the row's values
    /// @param korean whether the sentence is Korean
    static String of(List<String> header, List<String> cells, boolean korean) {
        int subject = subjectColumn(header, cells);
        if (subject < 0) {
            return "";
        }
        List<String[]> pairs = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String value = cells.get(i).strip();
            if (i != subject && !EMPTY.contains(value.toLowerCase(Locale.ROOT))) {
                pairs.add(new String[] {i < header.size() ? header.get(i).strip() : "", value});
            }
        }
        String name = cells.get(subject).strip();
        if (pairs.isEmpty()) {
            return withStop(name);
        }
        return korean ? korean(name, pairs) : english(name, pairs);
    }

    private static int subjectColumn(List<String> header, List<String> cells) {
        int first = -1;
        for (int i = 0; i < cells.size() && first < 0; i++) {
            first = cells.get(i).isBlank() ? -1 : i;
        }
        if (first < 0 || first >= header.size() || !CODES.contains(lower(header.get(first)))) {
            return first;
        }
        for (int i = first + 1; i < Math.min(header.size(), cells.size()); i++) {
            if (NAMES.contains(lower(header.get(i))) && !cells.get(i).isBlank()) {
                return i;
            }
        }
        return first;
    }

    private static String korean(String name, List<String[]> pairs) {
        StringBuilder sentence = new StringBuilder(name).append(Particles.topic(name));
        for (int i = 0; i < pairs.size(); i++) {
            String header = pairs.get(i)[0];
            String value = pairs.get(i)[1];
            boolean last = i == pairs.size() - 1;
            sentence.append(i == 0 ? " " : ", ");
            if (!header.isEmpty()) {
                sentence.append(header).append(Particles.subject(header)).append(' ');
            }
            if (value.equals("없음") || value.equals("있음")) {
                sentence.append(value, 0, 1).append(last ? "습니다" : "고");
            } else {
                sentence.append(value).append(last && !isClause(value) ? "입니다" : "");
            }
        }
        return withStop(sentence.toString());
    }

    private static String english(String name, List<String[]> pairs) {
        StringBuilder sentence = new StringBuilder(name).append(": ");
        for (int i = 0; i < pairs.size(); i++) {
            boolean last = i == pairs.size() - 1;
            sentence.append(i == 0 ? "" : last ? " and " : ", ");
            if (!pairs.get(i)[0].isEmpty()) {
                sentence.append(lowerFirst(pairs.get(i)[0])).append(" is ");
            }
            sentence.append(pairs.get(i)[1]);
        }
        return withStop(sentence.toString());
    }

    /// Whether the value already ends like a sentence of its own.
    private static boolean isClause(String value) {
        char last = value.charAt(value.length() - 1);
        return "다요죠.!?".indexOf(last) >= 0;
    }

    private static String withStop(String text) {
        char last = text.charAt(text.length() - 1);
        return ".!?。".indexOf(last) >= 0 ? text : text + ".";
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static String lowerFirst(String text) {
        boolean shout = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return shout ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
