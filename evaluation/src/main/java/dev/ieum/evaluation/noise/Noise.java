package dev.ieum.evaluation.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/// One way in which typing goes wrong. Applied to the same text with the same seed it gives the same text. Whatever
/// carries a fact (digits, Latin codes) is left alone, so that the meaning stays.
public enum Noise implements Typing {
    /// As it was written.
    NONE {
        @Override
        public String apply(String text, long seed) {
            return text;
        }
    },
    /// No space at all.
    UNSPACED {
        @Override
        public String apply(String text, long seed) {
            return text.replace(" ", "");
        }
    },
    /// Some spaces lost, some in the wrong place.
    SPACING {
        @Override
        public String apply(String text, long seed) {
            SplittableRandom random = new SplittableRandom(seed ^ text.hashCode());
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == ' ' && betweenSyllables(text, i) && random.nextInt(2) == 0) {
                    continue;
                }
                out.append(c);
                boolean inWord = i + 1 < text.length() && Jamo.isSyllable(c) && Jamo.isSyllable(text.charAt(i + 1));
                if (inWord && random.nextInt(12) == 0) {
                    out.append(' ');
                }
            }
            return out.toString();
        }
    },
    /// One or two slips of the finger: a neighbouring key, a lost final consonant, a doubled or confused sound.
    SLIPS {
        @Override
        public String apply(String text, long seed) {
            SplittableRandom random = new SplittableRandom(seed ^ text.hashCode());
            List<Integer> syllables = new ArrayList<>();
            for (int i = 0; i < text.length(); i++) {
                if (Jamo.isSyllable(text.charAt(i))) {
                    syllables.add(i);
                }
            }
            StringBuilder out = new StringBuilder(text);
            int slips = syllables.isEmpty() ? 0 : 1 + syllables.size() / 12;
            for (int slip = 0; slip < slips; slip++) {
                int at = syllables.get(random.nextInt(syllables.size()));
                out.setCharAt(at, Slip.of(out.charAt(at), random));
            }
            return out.toString();
        }
    },
    /// Particles left out, as in a chat.
    NO_PARTICLES {
        @Override
        public String apply(String text, long seed) {
            return PARTICLE.matcher(text).replaceAll("$1");
        }
    },
    /// A hesitant beginning or end.
    FILLERS {
        @Override
        public String apply(String text, long seed) {
            SplittableRandom random = new SplittableRandom(seed ^ text.hashCode());
            return BEFORE.get(random.nextInt(BEFORE.size())) + text + AFTER.get(random.nextInt(AFTER.size()));
        }
    },
    /// Plain speech instead of polite.
    CASUAL {
        @Override
        public String apply(String text, long seed) {
            return text.replaceAll("(?:해|하고) ?주세요", "해줘")
                    .replace("주세요", "줘")
                    .replace("나요?", "나?")
                    .replace("어요", "어")
                    .replace("돼요", "돼")
                    .replace("할게요", "할게")
                    .replace("이에요", "이야")
                    .replace("예요", "야");
        }
    },
    /// The Latin letters that come out when the Korean layout was not switched on.
    UNSWITCHED {
        @Override
        public String apply(String text, long seed) {
            return Keyboard.unswitched(text);
        }
    };

    private static final Pattern PARTICLE = Pattern.compile("([가-힣]{2,})(?:은|는|이|가|을|를|에서|에)(?=\\s)");
    private static final List<String> BEFORE = List.of("저기요 ", "음.. ", "아 ", "");
    private static final List<String> AFTER = List.of("", " ㅎㅎ", "~", "!!");

    private static boolean betweenSyllables(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Jamo.isSyllable(text.charAt(at - 1))
                && Jamo.isSyllable(text.charAt(at + 1));
    }

    /// Finds one by the name that files use (`no-particles`).
    ///
    /// @throws IllegalArgumentException if there is none
    public static Noise named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
