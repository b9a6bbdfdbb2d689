package dev.ieum.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.knowledge.article.Origin;
import dev.ieum.knowledge.ingest.Problem.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class PdfFileTest {

    private static final Origin ORIGIN = new Origin(Origin.Kind.FILE, "/shop/guide.pdf");

    @Test
    void pagesShouldBecomeHeadings() throws IOException {
        Harvest harvest = read(pdf("", "Parking is free for two hours.", "Refunds take three days."));

        Incoming article = harvest.articles().getFirst();
        assertThat(article.key().toString()).isEqualTo("guide/en");
        assertThat(article.content().body())
                .isEqualTo("## Page 1\n\nParking is free for two hours.\n\n## Page 2\n\nRefunds take three days.");
    }

    @Test
    void brokenLockedAndEmptyFilesShouldSayWhatIsWrong() throws IOException {
        byte[] good = pdf("", "Parking is free.");

        assertThat(kind("this is no pdf".getBytes(StandardCharsets.UTF_8))).isEqualTo(Kind.BROKEN_PDF);
        assertThat(kind(new byte[0])).isEqualTo(Kind.BROKEN_PDF);
        assertThat(kind(pdf("secret", "Parking."))).isEqualTo(Kind.LOCKED_PDF);
        assertThat(kind(pdf("", ""))).isEqualTo(Kind.NO_TEXT_IN_PDF);
        Harvest cut = read(Arrays.copyOf(good, good.length / 3));
        assertThat(cut.articles().isEmpty()).isNotEqualTo(cut.problems().isEmpty());
    }

    @Test
    void damageAnywhereShouldNeverEscapeAsAnException() throws IOException {
        byte[] good = pdf("", "Parking is free.");
        for (int i = 0; i < good.length; i += 7) {
            byte[] damaged = good.clone();
            damaged[i] ^= 0x5A;
            Harvest harvest = read(damaged);
            assertThat(harvest.articles().size() + harvest.problems().size()).isPositive();
        }
    }

    @Test
    void wrappedLinesShouldBeJoined() {
        assertThat(PageLines.joined("이 안내문은 성수점과 연남점을 찾아오시는 모든 손님께\n드리는 말씀입니다.\n짧은 줄\n다음"))
                .isEqualTo("이 안내문은 성수점과 연남점을 찾아오시는 모든 손님께 드리는 말씀입니다.\n\n짧은 줄\n\n다음");
    }

    private static Kind kind(byte[] bytes) {
        return read(bytes).problems().getFirst().kind();
    }

    private static Harvest read(byte[] bytes) {
        return PdfFile.read("/shop/guide.pdf", "guide", bytes, ORIGIN);
    }

    private static byte[] pdf(String password, String... pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String words : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.newLineAtOffset(50, 700);
                    content.showText(words);
                    content.endText();
                }
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
