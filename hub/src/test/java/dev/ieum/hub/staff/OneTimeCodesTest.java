package dev.ieum.hub.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class OneTimeCodesTest {
    /// The secret of RFC 6238, appendix B.
    private static final String SECRET =
            new Base32().encodeToString("12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

    private final OneTimeCodes codes = new OneTimeCodes();

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
    void codesShouldBeThoseOfTheStandard(long second, String code) {
        assertThat(codes.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void codeShouldCountOneStepEarlyAndLateButNotTwoNorAgain() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        String late = codes.code(SECRET, now.minusSeconds(30));

        assertThat(codes.findStep(SECRET, late, 0, now)).hasValue(1_234_567_890 / 30 - 1);
        assertThat(codes.findStep(SECRET, codes.code(SECRET, now.plusSeconds(30)), 0, now))
                .isPresent();
        assertThat(codes.findStep(SECRET, codes.code(SECRET, now.minusSeconds(90)), 0, now))
                .isEmpty();
        assertThat(codes.findStep(SECRET, late, 1_234_567_890 / 30 - 1, now)).isEmpty();
        assertThat(codes.findStep(SECRET, "", 0, now)).isEmpty();
        assertThat(codes.findStep(SECRET, "٢٨٧٠٨٢", 0, now)).isEmpty();
    }

    @Test
    void addressForAppsShouldNameShopAndLogin() {
        assertThat(OneTimeCodes.uri("아로마 공방", "mi so", "ABC"))
                .isEqualTo("otpauth://totp/%EC%95%84%EB%A1%9C%EB%A7%88%20%EA%B3%B5%EB%B0%A9:mi%20so?secret=ABC"
                        + "&issuer=%EC%95%84%EB%A1%9C%EB%A7%88%20%EA%B3%B5%EB%B0%A9");
    }
}
