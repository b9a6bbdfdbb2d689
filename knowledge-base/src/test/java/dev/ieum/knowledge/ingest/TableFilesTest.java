package dev.ieum.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.knowledge.ingest.Problem.Kind;
import org.junit.jupiter.api.Test;

class TableFilesTest {

    @Test
    void aTableWithKoreanColumnsShouldBecomeArticles() {
        Harvest harvest = CsvFile.read("faq.csv", "faq", "질문,답변,유사질문\n주차되나요?,\"네, 2시간 무료예요.\",차 가져가도 되나요|주차장\n");

        Incoming article = harvest.articles().getFirst();
        assertThat(harvest.problems()).isEmpty();
        assertThat(article.content().title()).isEqualTo("주차되나요?");
        assertThat(article.content().body()).isEqualTo("네, 2시간 무료예요.");
        assertThat(article.content().variants()).containsExactly("차 가져가도 되나요", "주차장");
        assertThat(article.key().slug()).startsWith("faq-");
        assertThat(article.key().locale()).isEqualTo("ko");
    }

    @Test
    void aTableWithoutColumnNamesShouldBeReadAsQuestionAndAnswer() {
        Harvest harvest =
                CsvFile.read("faq.tsv", "faq", "Do you ship abroad?\tNo, only within Korea.\nOpen on Monday?\tNo.\n");

        assertThat(harvest.articles()).hasSize(2);
        assertThat(harvest.articles().getFirst().key().locale()).isEqualTo("en");
    }

    @Test
    void raggedRowsShouldBeReportedByLineAndTheGoodOnesKept() {
        Harvest harvest = CsvFile.read("faq.csv", "faq", """
                question,answer
                하나?,"여러
                줄 답변"

                둘?,쉼표가, 든 답
                ,답만 있음
                넷?
                다섯?,좋아요
                """);

        assertThat(harvest.articles())
                .extracting(article -> article.content().title())
                .containsExactly("하나?", "다섯?");
        assertThat(harvest.problems())
                .extracting(problem -> problem.place() + " " + problem.kind())
                .containsExactly("faq.csv:5 RAGGED_ROW", "faq.csv:6 NO_QUESTION", "faq.csv:7 NO_ANSWER");
    }

    @Test
    void aQuoteThatNeverClosesShouldCostOnlyItsOwnRow() {
        Harvest harvest = CsvFile.read("faq.csv", "faq", "question,answer\n하나?,좋아요\n둘?,\"열린 답\n셋?,네\n넷?,\"닫힌 답\"\n");

        assertThat(harvest.problems()).extracting(Problem::place).contains("faq.csv:3");
        assertThat(harvest.articles())
                .extracting(article -> article.content().title())
                .contains("하나?", "셋?", "넷?");
    }

    @Test
    void theSameQuestionTwiceShouldBeKeptOnce() {
        Harvest harvest = CsvFile.read("faq.csv", "faq", "question;answer\n환불되나요?;네\n환불 되나요?!;아니요\n환불되나요;또\n");

        assertThat(harvest.articles()).hasSize(2);
        assertThat(harvest.problems()).containsExactly(Problem.atLine("faq.csv", 4, Kind.DUPLICATE, "2"));
    }

    @Test
    void aTableWithoutAnAnswerColumnShouldSaySo() {
        Harvest harvest = CsvFile.read("faq.csv", "faq", "질문,담당자\n주차되나요?,미소\n");

        assertThat(harvest.problems()).extracting(Problem::kind).contains(Kind.NO_COLUMNS);
    }

    @Test
    void emptyFilesShouldSaySo() {
        assertThat(CsvFile.read("a.csv", "a", " \n").problems())
                .extracting(Problem::kind)
                .containsExactly(Kind.EMPTY);
        assertThat(JsonFile.readArray("a.json", "a", "").problems())
                .extracting(Problem::kind)
                .containsExactly(Kind.EMPTY);
    }

    @Test
    void jsonLinesShouldKeepTheGoodLines() {
        Harvest harvest = JsonFile.readLines("a.ndjson", "a", """
                {"slug":"parking","title":"주차","body":"2시간 무료","locale":"ko","variants":["차"],"golden":[{"q":"주차?","fact":"2시간"}]}
                {"question": "열린 괄호"
                [1,2]

                {"question":"Pets?","answer":"In a carrier.","id":7,"state":"draft"}
                {"question":"언제?","answer":"내일","state":"언젠가"}
                """);

        assertThat(harvest.articles())
                .extracting(Incoming::key)
                .extracting(Object::toString)
                .containsExactly("parking/ko", "a-7/en");
        assertThat(harvest.articles().getFirst().content().golden()).hasSize(1);
        assertThat(harvest.articles().getLast().draft()).isTrue();
        assertThat(harvest.problems())
                .extracting(problem -> problem.place() + " " + problem.kind())
                .containsExactly("a.ndjson:2 BAD_JSON", "a.ndjson:3 BAD_JSON", "a.ndjson:6 BAD_FIELD");
    }

    @Test
    void anArrayThatBreaksOffShouldKeepWhatStoodBefore() {
        Harvest harvest = JsonFile.readArray(
                "a.json",
                "a",
                "{\"meta\":{\"x\":[1]},\"faq\":[\n{\"q\":\"하나?\",\"a\":\"1\"},\n{\"q\":\"둘?\",\"a\":\"2\"},\n{\"q\":\"셋");

        assertThat(harvest.articles()).hasSize(2);
        assertThat(harvest.problems()).extracting(Problem::place).containsExactly("a.json:4");
        assertThat(JsonFile.readArray("a.json", "a", "\"nur Text\"").problems())
                .extracting(Problem::kind)
                .containsExactly(Kind.BAD_JSON);
    }
}
