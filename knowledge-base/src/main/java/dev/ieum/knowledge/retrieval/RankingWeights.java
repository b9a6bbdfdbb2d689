package dev.ieum.knowledge.retrieval;

/// How much each number counts.
record RankingWeights(double[] weights) {
    static RankingWeights load() {
        String given = System.getProperty("ranking.weights", ".4,.4,.4,.5,0,.3,.3,.1,.3,.3");
        return new RankingWeights(java.util.Arrays.stream(given.split(",")).mapToDouble(Double::parseDouble).toArray());
    }

    double score(double[] numbers) {
        double score = 0;
        for (int i = 0; i < numbers.length; i++) {
            score += weights[i] * numbers[i];
        }
        return score;
    }
}
