package dev.ieum.evaluation;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps libraries from talking into the table: warnings still reach standard error.
final class Quiet {

    /// Held, because a logger nobody holds forgets its level.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Quiet() {}

    static void please() {
        System.setProperty("logback.configurationFile", "evaluation-logback.xml");
        LUCENE.setLevel(Level.SEVERE);
    }
}
