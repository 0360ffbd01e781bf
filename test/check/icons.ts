// Looks at the app's icons as the store does: a colour icon of 192 by 192 that fills its square, an outline of 32 by 32 that is white and
// transparent only. Rules: learn.microsoft.com/microsoft-365/extensibility/schema/root-icons.

import { type Picture, readPng } from "./read-png.ts";

const sides = { color: 192, outline: 32 };

export function iconProblems(kind: keyof typeof sides, file: Buffer): string[] {
  let picture: Picture;
  try {
    picture = readPng(file);
  } catch (error) {
    return [error instanceof Error ? error.message : "can't be read"];
  }
  const { width, height } = picture;
  const side = sides[kind];
  const size = width === side && height === side ? [] : [`is ${width} by ${height}; it must be ${side} by ${side}`];
  return [...size, ...(kind === "color" ? colourProblems(picture) : outlineProblems(picture))];
}

function colourProblems(picture: Picture): string[] {
  return pixelsOf(picture).every(({ opacity }) => opacity === 255) ? [] : ["has a transparent part; the colour icon fills its square"];
}

function outlineProblems(picture: Picture): string[] {
  const pixels = pixelsOf(picture);
  const seen = pixels.filter(({ opacity }) => opacity > 0);
  const problems = [];
  if (seen.some(({ isWhite }) => !isWhite)) problems.push("has another colour than white");
  if (seen.length === pixels.length) problems.push("has nothing transparent");
  if (seen.every(({ opacity }) => opacity < 255)) problems.push("shows nothing in full white");
  return problems;
}

function pixelsOf({ width, height, pixels }: Picture): { isWhite: boolean; opacity: number }[] {
  return Array.from({ length: width * height }, (_, index) => {
    const [red, green, blue, opacity] = pixels.subarray(index * 4, index * 4 + 4);
    return { isWhite: red === 255 && green === 255 && blue === 255, opacity: opacity ?? 0 };
  });
}
