package dev.ieum.evaluation;

import dev.ieum.evaluation.dialogue.DialogueSuite;
import dev.ieum.evaluation.dialogue.HttpDoor;
import dev.ieum.evaluation.experiment.Suite;
import dev.ieum.evaluation.judge.ModelJudge;
import dev.ieum.evaluation.load.FootprintSuite;
import dev.ieum.evaluation.load.LoadSuite;
import dev.ieum.evaluation.load.SocketSuite;
import dev.ieum.evaluation.load.StartUpSuite;
import dev.ieum.evaluation.peer.EasyRag;
import dev.ieum.evaluation.peer.NodeLabeller;
import dev.ieum.evaluation.peer.NodeSearch;
import dev.ieum.evaluation.peer.PlainLucene;
import dev.ieum.evaluation.planted.PlantedSuite;
import dev.ieum.evaluation.retrieval.Embeddings;
import dev.ieum.evaluation.speed.IndexLifeSuite;
import dev.ieum.evaluation.speed.LargeIndexSuite;
import dev.ieum.evaluation.speed.PackSuite;
import dev.ieum.evaluation.suite.ArticleSystem;
import dev.ieum.evaluation.suite.BotAbuse;
import dev.ieum.evaluation.suite.BotClaimGuard;
import dev.ieum.evaluation.suite.BotIntents;
import dev.ieum.evaluation.suite.BotLabeller;
import dev.ieum.evaluation.suite.BotValueReader;
import dev.ieum.evaluation.suite.ClaimSuite;
import dev.ieum.evaluation.suite.ConflictSuite;
import dev.ieum.evaluation.suite.Contradictions;
import dev.ieum.evaluation.suite.KnowledgeSystem;
import dev.ieum.evaluation.suite.LabelSuite;
import dev.ieum.evaluation.suite.Labeller;
import dev.ieum.evaluation.suite.Likeness;
import dev.ieum.evaluation.suite.Likenesses;
import dev.ieum.evaluation.suite.Mask;
import dev.ieum.evaluation.suite.MaskingSuite;
import dev.ieum.evaluation.suite.NoAnswerSuite;
import dev.ieum.evaluation.suite.PairSuite;
import dev.ieum.evaluation.suite.RetrievalSuite;
import dev.ieum.evaluation.suite.RetrievalSystem;
import dev.ieum.evaluation.suite.SemanticSystem;
import dev.ieum.evaluation.suite.SpanSuite;
import dev.ieum.evaluation.suite.TimeSuite;
import dev.ieum.evaluation.suite.ValueReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every suite there is, with the program's own parts behind their ports.
final class Suites {

    private static final Path SCENARIOS = Path.of("evaluation", "scenarios");

    private Suites() {}

    /// @param embeddings the model of the semantic experiments, which need not be there
    /// @param mayInstall whether peers that are not there may be fetched from their registry
    static List<Suite> all(Embeddings embeddings, boolean mayInstall) {
        Map<String, RetrievalSystem.Maker> systems = rankingSystems(embeddings, mayInstall);
        Map<String, Labeller.Maker> labellers = Map.of(
                "bot",
                BotLabeller::new,
                "bot-intents",
                BotIntents::new,
                "bot-abuse",
                BotAbuse::new,
                "node-nlp",
                () -> new NodeLabeller(mayInstall));
        Map<String, Likeness.Maker> likenesses = Map.of(
                "groups", Likenesses::groups,
                "letters", Likenesses::letters,
                "semantic", () -> Likenesses.meaning(embeddings));
        ValueReader reader = new BotValueReader();
        return List.of(
                new RetrievalSuite(systems),
                new NoAnswerSuite(systems),
                new TimeSuite(reader),
                new SpanSuite(reader),
                new ClaimSuite(new BotClaimGuard()),
                new DialogueSuite(
                        HttpDoor::start,
                        SCENARIOS,
                        ModelJudge.findIn(System.getenv()).orElse(null)),
                PlantedSuite.withTheProgram(),
                new FootprintSuite(),
                new LoadSuite(),
                new SocketSuite(),
                new StartUpSuite(embeddings),
                new LargeIndexSuite(),
                new IndexLifeSuite(),
                new PackSuite(embeddings),
                new PairSuite(likenesses),
                new MaskingSuite(Mask::ofMisses),
                new ConflictSuite(Contradictions::ofArticles),
                new LabelSuite(labellers));
    }

    private static Map<String, RetrievalSystem.Maker> rankingSystems(Embeddings embeddings, boolean mayInstall) {
        Map<String, RetrievalSystem.Maker> systems = new LinkedHashMap<>();
        PlainLucene.NAMES.forEach(name -> systems.put(name, () -> PlainLucene.make(name)));
        systems.put("knowledge", KnowledgeSystem::new);
        systems.put("knowledge-hybrid", () -> new KnowledgeSystem(embeddings));
        systems.put("semantic", () -> new SemanticSystem(embeddings));
        systems.put("articles", ArticleSystem::new);
        systems.put("articles-hybrid", () -> new ArticleSystem(embeddings));
        systems.put("langchain4j", () -> new EasyRag(embeddings));
        NodeSearch.NAMES.forEach(name -> systems.put(name, () -> new NodeSearch(name, mayInstall)));
        return systems;
    }
}
