package dev.ieum.storage.testing;

import dev.ieum.storage.Dialect;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/// One [TestDatabase] per dialect that the system property `ieum.test.databases` allows; all of them without it.
final class EveryDatabase implements ArgumentsProvider {
    private static final String PROPERTY = "ieum.test.databases";
    private static final String ALL = "sqlite,postgresql";

    EveryDatabase() {}

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return Arrays.stream(System.getProperty(PROPERTY, ALL).split(","))
                .map(name -> Dialect.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                .map(dialect -> Arguments.of(new TestDatabase(dialect)));
    }
}
