package dev.ieum.storage.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/// Runs every test of the class once per database. The class takes a [TestDatabase] as its constructor's parameter
/// (or as a `@Parameter` field) and asks it for fresh, empty databases.
///
/// Both databases run unless `-Dieum.test.databases=sqlite` (or `postgresql`) restricts the inner loop. A
/// PostgreSQL that cannot be started fails the class; nothing is skipped.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}")
@ArgumentsSource(EveryDatabase.class)
public @interface OnEveryDatabase {}
