package dev.ieum.evaluation.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The map of the house: which room may import which, and where each library lives. It reads like the table in
/// ARCHITECTURE.md and is never disabled.
class HouseMapTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.ieum");

    private static final int MANY = 20;
    private static final int MOST_SHOWN_PERCENT = 40;
    private static final List<String> ROOMS =
            List.of("storage", "record", "knowledge", "bot", "channels", "hub", "evaluation");

    @Test
    void arrowsShouldPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.ieum..")
                .layer("storage")
                .definedBy("dev.ieum.storage..")
                .layer("record")
                .definedBy("dev.ieum.record..")
                .layer("knowledge")
                .definedBy("dev.ieum.knowledge..")
                .layer("bot")
                .definedBy("dev.ieum.bot..")
                .layer("channels")
                .definedBy("dev.ieum.channels..")
                .layer("hub")
                .definedBy("dev.ieum.hub..")
                .layer("evaluation")
                .definedBy("dev.ieum.evaluation..")
                .whereLayer("storage")
                .mayNotAccessAnyLayer()
                .whereLayer("record")
                .mayOnlyAccessLayers("storage")
                .whereLayer("knowledge")
                .mayOnlyAccessLayers("storage")
                .whereLayer("bot")
                .mayOnlyAccessLayers("record", "knowledge")
                .whereLayer("channels")
                .mayOnlyAccessLayers("record")
                .whereLayer("hub")
                .mayOnlyAccessLayers("storage", "record", "knowledge", "bot", "channels")
                .whereLayer("hub")
                .mayOnlyBeAccessedByLayers("evaluation")
                .check(HOUSE);
    }

    @Test
    void librariesShouldStayInTheirHomes() {
        lives("org.apache.lucene..", resideInAPackage("dev.ieum.knowledge.."));
        lives("org.jsoup..", resideInAPackage("dev.ieum.knowledge.."));
        lives("ai.onnxruntime..", resideInAPackage("dev.ieum.knowledge.."));
        lives("dev.langchain4j..", resideInAPackage("dev.ieum.bot.model.."));
        lives("io.javalin..", resideInAPackage("dev.ieum.hub.http.."));
        lives("org.jdbi..", resideInAPackage("dev.ieum.storage..").or(tables()));
        lives("java.sql..", resideInAPackage("dev.ieum.storage..").or(tables()));
    }

    @Test
    void featuresShouldNotGoRoundInCircles() {
        for (String room : ROOMS) {
            slices().matching("dev.ieum." + room + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(HOUSE);
        }
    }

    @Test
    void theClockShouldBeReadInOnePlace() {
        List<String> readers = HOUSE.stream()
                .filter(type -> !type.getPackageName().startsWith("dev.ieum.evaluation"))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getName().equals("java.time.Clock")
                        && call.getName().startsWith("system"))
                .map(call -> call.getOriginOwner().getName())
                .distinct()
                .toList();

        assertThat(readers).hasSizeLessThanOrEqualTo(1);
    }

    /// Packages inside a room need public types to see each other, so what counts is what other rooms see.
    /// The record is left out: its values are what the rooms talk in.
    @Test
    void doorsShouldBeSmall() {
        Map<String, String> wide = new TreeMap<>();
        for (String room : List.of("storage", "knowledge", "bot", "channels")) {
            List<JavaClass> types = HOUSE.stream()
                    .filter(type -> type.getPackageName().startsWith("dev.ieum." + room))
                    .filter(type ->
                            type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                    .toList();
            long seen = types.stream().filter(type -> isSeenOutside(type, room)).count();
            if (types.size() > MANY && seen * 100 > (long) types.size() * MOST_SHOWN_PERCENT) {
                wide.put(room, seen + " of " + types.size());
            }
        }

        assertThat(wide).as("rooms that show more than 40 % of their types").isEmpty();
    }

    private static boolean isSeenOutside(JavaClass type, String room) {
        return type.getDirectDependenciesToSelf().stream()
                .map(dependency -> dependency.getOriginClass().getPackageName())
                .anyMatch(
                        origin -> !origin.startsWith("dev.ieum." + room) && !origin.startsWith("dev.ieum.evaluation"));
    }

    private static void lives(String library, DescribedPredicate<JavaClass> home) {
        noClasses()
                .that(DescribedPredicate.not(home)
                        .and(resideInAnyPackage("dev.ieum.."))
                        .and(notEvaluation()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(HOUSE);
    }

    /// Evaluation measures the libraries themselves as peers.
    private static DescribedPredicate<JavaClass> notEvaluation() {
        return DescribedPredicate.not(resideInAPackage("dev.ieum.evaluation.."));
    }

    private static DescribedPredicate<JavaClass> tables() {
        return DescribedPredicate.describe(
                "package-private …Table classes",
                type -> outermost(type).getSimpleName().endsWith("Table")
                        && !outermost(type).getModifiers().contains(JavaModifier.PUBLIC));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseMapTest::outermost).orElse(type);
    }
}
