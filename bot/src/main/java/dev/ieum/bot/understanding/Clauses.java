package dev.ieum.bot.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a message where one thing ends and another begins: after a question, before 그리고, at a new line.
public final class Clauses {

    /// More than this is a story, and read as one.
    public static final int MOST = 4;

    private static final int SHORTEST = 3;
    private static final Pattern CUT = Pattern.compile(
            "(?<=[?？])[\\s,]*(?=[^\\s?？!.~ㅎㅋㅠ])|\\s*\\n+\\s*|(?<=[.!~])\\s+|[\\s,]+(?:그리고|그리구|또한|and\\s+also|also)[\\s,]+"
                    + "|(?<=(?:나요|까요|돼요|되요|가요|예요|에요|해요|있어요|인지|는지))[\\s,]+(?=\\S{2})(?!알려|궁금|말씀|문의|여쭤|확인|좀|가르쳐|물어|$)"
                    + "|(?<=(?:예약|취소|변경|신청|주문)(?:하고|하구|해주시고|해 주시고|해주고|해 주고|하려는데|할건데|할 건데))[\\s,]+(?!싶)"
                    + "|(?<=(?:얼마|얼마이|언제|어디|몇시|뭐|되)(?:고|구|며))[\\s,]+|(?<=(?:은데|는데|ㄴ데|인데|데요))[\\s,]+"
                    + "|\\s+and\\s+(?=(?:what|when|where|who|how|is|are|do|does|can)\\b)",
            Pattern.CASE_INSENSITIVE);

    private Clauses() {}

    /// The clauses in order; the text alone where it is one. One too short to say anything goes with the next.
    public static List<String> of(String text) {
        List<String> clauses = new ArrayList<>();
        Matcher cut = CUT.matcher(text);
        int at = 0;
        StringBuilder little = new StringBuilder();
        while (cut.find()) {
            add(text.substring(at, cut.start()), little, clauses);
            at = cut.end();
        }
        add(text.substring(at), little, clauses);
        if (!little.isEmpty()) {
            clauses.add(little.toString().strip());
        }
        return clauses.size() > MOST ? List.of(text) : clauses;
    }

    private static void add(String clause, StringBuilder before, List<String> clauses) {
        before.append(before.isEmpty() ? "" : " ").append(clause.strip());
        if (Flat.of(before.toString()).text().length() >= SHORTEST) {
            clauses.add(before.toString().strip());
            before.setLength(0);
        }
    }
}
