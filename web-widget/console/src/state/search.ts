const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const syllablesPerInitial = 588;
const initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

/**
 * Whether every word of the query occurs in the text. A word of Hangul initials ("ㄱㅅㅇ") finds syllables that begin
 * with them ("김서연"), the way Korean speakers search.
 */
export function matches(query: string, text: string): boolean {
  const plain = text.normalize("NFC").toLowerCase();
  const outline = initialsOf(plain);
  return query
    .normalize("NFC")
    .toLowerCase()
    .split(/\s+/)
    .every((word) => plain.includes(word) || (isInitials(word) && outline.includes(word)));
}

function isInitials(word: string): boolean {
  return word !== "" && [...word].every((letter) => initials.includes(letter));
}

function initialsOf(text: string): string {
  return [...text].map(initialOf).join("");
}

function initialOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code < firstSyllable || code > lastSyllable) return letter;
  return initials[Math.floor((code - firstSyllable) / syllablesPerInitial)] ?? letter;
}
