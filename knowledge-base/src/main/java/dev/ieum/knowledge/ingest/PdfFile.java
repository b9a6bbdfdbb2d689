package dev.ieum.knowledge.ingest;

import dev.ieum.knowledge.article.ArticleContent;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.Origin;
import dev.ieum.knowledge.ingest.Problem.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One PDF is one article; each page has its number as a heading, so that a citation says where to look.
final class PdfFile {

    static final int MAX_PAGES = 500;
    static final int MAX_CHARACTERS = ArticleContent.MAX_BODY - 10_000;
    /// Reading stops after this time and keeps the pages read so far.
    static final long MAX_NANOS = 30_000_000_000L;

    private static final Logger LOG = LoggerFactory.getLogger(PdfFile.class);

    private PdfFile() {}

    /// @param name the file's path below the imported folder, without extension
    static Harvest read(String place, String name, byte[] bytes, Origin origin) {
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            return article(place, name, document, origin);
        } catch (InvalidPasswordException e) {
            return Harvest.failed(Problem.of(place, Kind.LOCKED_PDF));
        } catch (IOException e) {
            return Harvest.failed(Problem.of(place, Kind.BROKEN_PDF, String.valueOf(e.getMessage())));
        } catch (RuntimeException | StackOverflowError e) {
            // PDFBox answers damaged files with many kinds of unchecked exceptions; each of them means a broken file.
            LOG.debug("a PDF could not be read: {}", place, e);
            return Harvest.failed(
                    Problem.of(place, Kind.BROKEN_PDF, e.getClass().getSimpleName()));
        }
    }

    private static Harvest article(String place, String name, PDDocument document, Origin origin) throws IOException {
        List<Problem> problems = new ArrayList<>();
        String text = text(place, document, problems);
        String words = text.replaceAll("(?m)^## .*$", "");
        if (words.isBlank()) {
            return Harvest.failed(Problem.of(place, Kind.NO_TEXT_IN_PDF));
        }
        String title = Optional.ofNullable(document.getDocumentInformation().getTitle())
                .map(String::strip)
                .filter(given -> !given.isEmpty() && given.length() <= ArticleContent.MAX_TITLE)
                .orElse(name.substring(name.lastIndexOf('/') + 1)
                        .replace('_', ' ')
                        .strip());
        String locale = Languages.of(words.substring(0, Math.min(words.length(), 4_000)));
        String slug = Slugs.readable(name).isEmpty() ? Slugs.unique(name, name) : Slugs.readable(name);
        String body = locale.equals("ko") ? text : text.replaceAll("(?m)^## (\\d+)쪽$", "## Page $1");
        return Harvest.of(new Incoming(
                        new ArticleKey(slug, locale), ArticleContent.of(title, List.of(), body), origin, false))
                .with(problems);
    }

    private static String text(String place, PDDocument document, List<Problem> problems) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setSuppressDuplicateOverlappingText(true);
        int pages = Math.min(document.getNumberOfPages(), MAX_PAGES);
        long started = System.nanoTime();
        StringBuilder text = new StringBuilder();
        int page = 1;
        while (page <= pages && text.length() < MAX_CHARACTERS && System.nanoTime() - started < MAX_NANOS) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            String lines = PageLines.joined(stripper.getText(document));
            if (!lines.isBlank()) {
                text.append("## ").append(page).append("쪽\n\n").append(lines).append("\n\n");
            }
            page++;
        }
        if (page <= document.getNumberOfPages()) {
            problems.add(Problem.of(
                    place, Kind.CUT_OFF, String.valueOf(page - 1), String.valueOf(document.getNumberOfPages())));
        }
        return text.substring(0, Math.min(text.length(), MAX_CHARACTERS)).strip();
    }
}
