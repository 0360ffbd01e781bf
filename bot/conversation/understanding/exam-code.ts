// How the number of a Microsoft exam looks once a text is in the form of words.ts: "PL-400" is two words there.
// The rule books list certifications by title, so that a number is told as one and never looked up.

export const examCode = "(?:pl|mb|ab|az|sc|ms|ai|dp|da|md)[ -]?\\d{3}";
