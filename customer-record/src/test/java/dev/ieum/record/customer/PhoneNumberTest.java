package dev.ieum.record.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010-5550-1001",
                "01055501001",
                " 010 5550 1001 ",
                "０１０－５５５０－１００１",
                "010.5550.1001",
                "(010) 5550-1001",
                "+82 10-5550-1001",
                "+82-010-5550-1001",
                "0082 10 5550 1001",
                "821055501001",
                "1055501001"
            })
    void oneNumberShouldBeReadHoweverItIsWritten(String written) {
        assertThat(PhoneNumber.find(written)).contains(new PhoneNumber("+821055501001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "010", "전화", "010-5550-100a", "12345678901234567", "+", "----------", "O-1001"})
    void whatIsNoNumberShouldNotBeRead(String written) {
        assertThat(PhoneNumber.find(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+821055501001, 010-5550-1001",
        "+82262120033, 02-6212-0033",
        "+82311234567, 031-123-4567",
        "+12025550123, +12025550123"
    })
    void numberShouldBeShownAsPeopleHereWriteIt(String e164, String shown) {
        assertThat(new PhoneNumber(e164).national()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+821055501001"})
    void numberShouldNotBeReadableInLogs(String e164) {
        assertThat(new PhoneNumber(e164).toString()).isEqualTo("…1001");
    }
}
