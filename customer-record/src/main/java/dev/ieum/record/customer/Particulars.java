package dev.ieum.record.customer;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// What the shop knows of a customer.
///
/// @param email in lower case
/// @param locale `ko` or `en`
/// @param grade the shop's code for it, such as `FLOWER`
public record Particulars(
        Optional<String> name,
        Optional<PhoneNumber> phone,
        Optional<String> email,
        String locale,
        Optional<String> grade,
        Optional<LocalDate> birthday) {

    public Particulars {
        name = name.map(String::strip).filter(text -> !text.isEmpty());
        email = email.map(text -> text.strip().toLowerCase(Locale.ROOT)).filter(text -> !text.isEmpty());
    }

    /// Somebody of whom nothing is known.
    public static Particulars unknown(String locale) {
        return new Particulars(
                Optional.empty(), Optional.empty(), Optional.empty(), locale, Optional.empty(), Optional.empty());
    }

    /// These, with the gaps filled from `other`.
    public Particulars orElse(Particulars other) {
        return new Particulars(
                name.or(other::name),
                phone.or(other::phone),
                email.or(other::email),
                locale,
                grade.or(other::grade),
                birthday.or(other::birthday));
    }

    @Override
    public String toString() {
        return "Particulars[locale=" + locale + "]";
    }
}
