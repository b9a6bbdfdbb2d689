package dev.ieum.knowledge.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// How much text, links and structure each element of a page holds, counted once for all of them: asking each element
/// for its text would take forever on a page that nests thousands of them.
final class HtmlMeasures {

    private static final Measure NOTHING = new Measure();

    private final Map<Element, Measure> measures = new HashMap<>();

    private HtmlMeasures() {}

    private static final class Measure {
        private int text;
        private int linkText;
        private int links;
        private int structures;
        private int titles;

        void add(Measure part) {
            text += part.text;
            linkText += part.linkText;
            links += part.links;
            structures += part.structures;
            titles += part.titles;
        }
    }

    static HtmlMeasures of(Element root) {
        HtmlMeasures all = new HtmlMeasures();
        Deque<Element> order = new ArrayDeque<>();
        Deque<Element> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Element element = open.pop();
            order.push(element);
            element.children().forEach(open::push);
        }
        order.forEach(all::measure);
        return all;
    }

    /// Measures an element whose children have been measured.
    private void measure(Element element) {
        Measure measure = new Measure();
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) {
                measure.text += words.text().strip().length();
            } else if (node instanceof Element child) {
                measure.add(measures.getOrDefault(child, NOTHING));
            }
        }
        switch (element.normalName()) {
            case "a" -> {
                measure.linkText = measure.text;
                measure.links++;
            }
            case "h1" -> {
                measure.titles++;
                measure.structures++;
            }
            case "table", "h2", "h3", "h4" -> measure.structures++;
            default -> {
                // Nothing that counts by itself.
            }
        }
        measures.put(element, measure);
    }

    /// Characters of text, without the blanks between elements.
    int text(Element element) {
        return find(element).text;
    }

    /// How many links there are.
    int links(Element element) {
        return find(element).links;
    }

    /// How many tables and headings there are.
    int structures(Element element) {
        return find(element).structures;
    }

    /// How many first headings there are.
    int titles(Element element) {
        return find(element).titles;
    }

    /// Which share of the text can be clicked.
    double linkShare(Element element) {
        Measure measure = find(element);
        return (double) measure.linkText / Math.max(1, measure.text);
    }

    private Measure find(Element element) {
        return measures.getOrDefault(element, NOTHING);
    }
}
