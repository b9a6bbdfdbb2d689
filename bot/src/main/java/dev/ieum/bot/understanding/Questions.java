package dev.ieum.bot.understanding;

import java.util.regex.Pattern;

/// Tells a question from a statement by its form.
public final class Questions {

    private static final Pattern ASKS = Pattern.compile(
            "\\?|나요|까요|가요(?![가-힣])|ㄴ가|은가|인가|는지|은지(?!\\s?(?:\\d|한|두|세|며칠|일주일|오래|얼마))|인지|있어요?$|돼요?$|되요?$|되나|될까|얼마|언제|어디|어떻게|어케|어때|뭐|무엇|무슨|몇|왜|누가|누구|어느|알려|궁금|하나요|인가요|있나|없나|가능(?:한|해|하)|할\\s?수\\s?있"
                    + "|^(?:what|when|where|who|why|how|which|is|are|do|does|can|could|may|will|would|should|am)\\b",
            Pattern.CASE_INSENSITIVE);

    private Questions() {}

    public static boolean asks(String text) {
        return ASKS.matcher(text.strip()).find();
    }
}
