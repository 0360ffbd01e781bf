// A request without the politeness around it and without marks at an end: "Could you pause all sends, please?" is "pause all sends".
// Spelled as it was written, because it may hold a name. Pure.

const lead = /^(?:(?:please|hey|hi|hello|seventy|so|and|then|also|ok|okay|can you|could you|would you|will you) )+/i;
const trail = / (?:please|too|now|here|as well)$/i;

export function plainRequest(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[?!.,;:]+(?=\s|$)/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(lead, "")
    .replace(trail, "");
}
