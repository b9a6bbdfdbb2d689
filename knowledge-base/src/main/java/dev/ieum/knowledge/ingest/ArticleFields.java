package dev.ieum.knowledge.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.knowledge.article.Applicability;
import dev.ieum.knowledge.article.ArticleContent;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.Audience;
import dev.ieum.knowledge.article.GoldenQuestion;
import dev.ieum.knowledge.article.Origin;
import dev.ieum.knowledge.article.UnusableArticle;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads an article from named fields, wherever these stand: in a file's front matter, in a JSON object or in the
/// columns of a table. Field names may be English or Korean.
final class ArticleFields {

    static final List<String> TITLE = List.of("title", "question", "q", "제목", "질문", "문의", "질문내용");
    static final List<String> BODY = List.of("body", "answer", "a", "content", "text", "본문", "답변", "답", "내용", "답변내용");
    static final List<String> VARIANTS = List.of(
            "variants",
            "similar",
            "aliases",
            "alternatives",
            "유사질문",
            "유사 질문",
            "다른질문",
            "다른 질문",
            "비슷한 질문",
            "변형",
            "다른 표현");
    private static final List<String> LOCALE = List.of("locale", "lang", "language", "언어");
    private static final List<String> TAGS = List.of("tags", "category", "categories", "분류", "카테고리", "태그");
    private static final List<String> FROM = List.of("from", "valid_from", "validFrom", "시작일");
    private static final List<String> UNTIL = List.of("until", "valid_until", "validUntil", "expires", "종료일");
    private static final Map<String, Boolean> DRAFTS =
            Map.of("draft", true, "초안", true, "in_review", true, "published", false, "게시", false);
    private static final Pattern LIST_SEPARATOR = Pattern.compile("\\s*[|;\\n]\\s*");
    private static final int MAX_LANGUAGE_SAMPLE = 4_000;

    private final JsonNode fields;

    private ArticleFields(JsonNode fields) {
        this.fields = fields;
    }

    /// What holds where the fields are silent.
    ///
    /// @param stem the source's name without extension, which slugs of its entries begin with
    /// @param slug the slug when no field gives one; null: made from stem and title
    /// @param locale null: by the letters used
    /// @param title null: a title field is needed
    /// @param body null: a body field is needed
    record Source(
            String stem,
            @Nullable String slug,
            @Nullable String locale,
            @Nullable String title,
            @Nullable String body,
            Origin origin) {}

    /// @throws UnusableArticle naming the field that is missing or wrong
    static Incoming read(JsonNode fields, Source source) {
        return new ArticleFields(fields).article(source);
    }

    /// Whether any of `names` has a value.
    static boolean has(JsonNode fields, List<String> names) {
        return new ArticleFields(fields).find(names).isPresent();
    }

    private Incoming article(Source source) {
        String title = text(TITLE).orElse(source.title() == null ? "" : source.title());
        String body = text(BODY).orElse(source.body() == null ? "" : source.body());
        String locale = text(LOCALE)
                .map(given -> given.toLowerCase(Locale.ROOT).replaceAll("[-_].*", ""))
                .orElseGet(() -> source.locale() == null ? Languages.of(sample(title, body)) : source.locale());
        ArticleContent content = new ArticleContent(
                title, list(VARIANTS), body, applicability(), has(fields, List.of("golden")) ? golden() : null);
        return new Incoming(new ArticleKey(slug(source, title), locale), content, source.origin(), isDraft());
    }

    private static String sample(String title, String body) {
        return title + body.substring(0, Math.min(body.length(), MAX_LANGUAGE_SAMPLE));
    }

    private String slug(Source source, String title) {
        Optional<String> given = text(List.of("slug"));
        if (given.isPresent()) {
            return given.get();
        }
        if (source.slug() != null) {
            return source.slug();
        }
        String stem = Slugs.readable(source.stem());
        return text(List.of("id", "key", "번호"))
                .map(id -> stem + "-" + id)
                .orElseGet(() -> stem + "-" + Slugs.hash(Slugs.readable(title)));
    }

    private Applicability applicability() {
        Audience audience = text(List.of("audience", "대상"))
                        .filter(who -> who.equalsIgnoreCase("staff") || who.equals("직원"))
                        .isPresent()
                ? Audience.STAFF
                : Audience.EVERYONE;
        return new Applicability(date(FROM), date(UNTIL), audience, list(TAGS));
    }

    private @Nullable LocalDate date(List<String> names) {
        Optional<String> given = text(names);
        if (given.isEmpty()) {
            return null;
        }
        String plain = given.get().replaceAll("[./]\\s*", "-").replaceAll("-$", "");
        try {
            return LocalDate.parse(plain.substring(0, Math.min(plain.length(), "2026-01-01".length())));
        } catch (DateTimeException e) {
            throw new UnusableArticle(names.getFirst(), "'" + given.get() + "' is no date such as 2026-12-01");
        }
    }

    private boolean isDraft() {
        Optional<String> state = text(List.of("state", "status", "상태"));
        if (state.isEmpty()) {
            return false;
        }
        Boolean draft = DRAFTS.get(state.get().toLowerCase(Locale.ROOT));
        if (draft == null) {
            throw new UnusableArticle("state", "the state is published or draft, not '" + state.get() + "'");
        }
        return draft;
    }

    private List<GoldenQuestion> golden() {
        List<GoldenQuestion> golden = new ArrayList<>();
        for (JsonNode one : find(List.of("golden")).orElseThrow()) {
            ArticleFields entry = new ArticleFields(one);
            String question = one.isTextual()
                    ? one.asText()
                    : entry.text(List.of("q", "question", "질문")).orElse("");
            golden.add(new GoldenQuestion(question, entry.facts()));
        }
        return golden;
    }

    private List<String> facts() {
        Optional<JsonNode> given = find(List.of("fact", "facts", "사실"));
        List<String> facts = new ArrayList<>();
        given.filter(JsonNode::isArray).ifPresent(all -> all.forEach(one -> facts.add(one.asText())));
        given.filter(JsonNode::isValueNode).ifPresent(one -> facts.add(one.asText()));
        return facts;
    }

    private List<String> list(List<String> names) {
        Optional<JsonNode> found = find(names);
        if (found.isEmpty()) {
            return List.of();
        }
        if (found.get().isArray()) {
            List<String> values = new ArrayList<>();
            found.get().forEach(value -> values.add(value.asText()));
            return values;
        }
        return LIST_SEPARATOR
                .splitAsStream(found.get().asText().strip())
                .filter(value -> !value.isBlank())
                .toList();
    }

    private Optional<String> text(List<String> names) {
        return find(names)
                .filter(JsonNode::isValueNode)
                .map(value -> value.asText().strip())
                .filter(value -> !value.isEmpty());
    }

    private Optional<JsonNode> find(List<String> names) {
        for (String name : names) {
            JsonNode value = fields.get(name);
            if (value != null && !value.isNull()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
