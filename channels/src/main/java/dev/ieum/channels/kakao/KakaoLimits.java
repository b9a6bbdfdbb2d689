package dev.ieum.channels.kakao;

/// The vendor's limits, from the admin centre's "응답 타입별 JSON 포맷" and the callback guide. Lengths are counted in
/// UTF-16 units, the stricter reading.
final class KakaoLimits {
    static final int RESPONSE_BYTES = 30_720;
    static final int OUTPUTS = 3;
    static final int QUICK_REPLIES = 10;
    static final int SIMPLE_TEXT = 1_000;
    static final int ALT_TEXT = 50;
    static final int CARD_TITLE = 50;
    static final int TEXT_CARD = 400;
    static final int TEXT_CARD_IN_CAROUSEL = 128;
    static final int BASIC_CARD_DESCRIPTION = 230;
    static final int BUTTONS = 3;
    static final int BUTTON_LABEL = 14;
    static final int LIST_ITEMS = 5;
    static final int LIST_ITEMS_IN_CAROUSEL = 4;
    static final int LISTS_IN_CAROUSEL = 5;
    static final int CAROUSEL = 10;
    static final int ITEM_ROWS = 10;
    static final int ITEM_LABEL = 6;
    static final int ITEM_CARD = 200;
    static final int USER_ID = 70;
    /// Not documented; what we allow ourselves so that a response stays far below its limit.
    static final int LIST_TEXT = 60;
    static final int ROW_VALUE = 120;
    static final int MESSAGE_TEXT = 200;
    static final int EXTRA = 1_000;

    private KakaoLimits() {}
}
