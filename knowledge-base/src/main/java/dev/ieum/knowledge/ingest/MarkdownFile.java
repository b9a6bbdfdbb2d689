package dev.ieum.knowledge.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ieum.knowledge.article.Origin;
import dev.ieum.knowledge.article.UnusableArticle;
import dev.ieum.knowledge.ingest.ArticleFields.Source;
import dev.ieum.knowledge.ingest.Problem.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One Markdown file is one article. Its front matter (YAML between two lines of `---`) may give title, slug, locale,
/// variants, tags, from, until, audience, state and golden questions; without a title the first heading is one.
final class MarkdownFile {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Pattern FENCE = Pattern.compile(
            "\\A---[ \\t]*\\n(.*?)\\n?^(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern FIRST_HEADING =
            Pattern.compile("^#{1,2}[ \\t]+(.+?)[ \\t]*#*[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern LOCALE_SUFFIX = Pattern.compile("^(.+)[._](ko|en)$");

    private MarkdownFile() {}

    /// @param place what problems name
    /// @param name the file's path below the imported folder, without extension: `guide/parking.en`
    static Harvest read(String place, String name, String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        Matcher fence = FENCE.matcher(lines);
        JsonNode fields = JsonNodeFactory.instance.objectNode();
        String body = lines;
        if (fence.find()) {
            body = lines.substring(fence.end());
            try {
                JsonNode read = YAML.readTree(fence.group(1));
                fields = read.isObject() ? read : fields;
            } catch (JsonProcessingException e) {
                int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr() + 1;
                return Harvest.failed(Problem.atLine(place, line, Kind.BAD_FRONT_MATTER, e.getOriginalMessage()));
            }
        }
        return article(place, name, fields, body);
    }

    private static Harvest article(String place, String name, JsonNode fields, String body) {
        if (body.isBlank() && !ArticleFields.has(fields, ArticleFields.BODY)) {
            return Harvest.failed(Problem.of(place, Kind.EMPTY));
        }
        Place where = Place.of(name);
        Matcher heading = FIRST_HEADING.matcher(body);
        String title = heading.find() ? heading.group(1) : where.slug().replace('-', ' ');
        try {
            return Harvest.of(ArticleFields.read(
                    fields,
                    new Source(
                            where.slug(),
                            where.slug(),
                            where.locale(),
                            title,
                            body,
                            new Origin(Origin.Kind.FILE, place))));
        } catch (UnusableArticle e) {
            return Harvest.failed(Problem.of(place, Kind.BAD_FIELD, e.field(), String.valueOf(e.getMessage())));
        }
    }

    /// Slug and locale as the file's name gives them: `en/parking`, `parking.en` and `parking_en` are
    /// the English `parking`.
    private record Place(String slug, @Nullable String locale) {

        static Place of(String name) {
            String rest = name.replace('\\', '/');
            String locale = null;
            Matcher suffix = LOCALE_SUFFIX.matcher(rest);
            if (suffix.matches()) {
                rest = suffix.group(1);
                locale = suffix.group(2);
            } else if (rest.startsWith("ko/") || rest.startsWith("en/")) {
                locale = rest.substring(0, 2);
                rest = rest.substring(3);
            }
            String slug = Slugs.readable(rest);
            return new Place(slug.isEmpty() ? Slugs.unique(rest, name) : slug, locale);
        }
    }
}
