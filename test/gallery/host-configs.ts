// How Teams colours and spaces cards in each of its themes, for the renderer. The light values are those of the Playground
// (0.2.28), which looks like Teams; dark and high contrast follow Teams' own themes: black with yellow and cyan in the latter.

type Colours = Readonly<Record<"default" | "accent" | "good" | "warning" | "attention", string>>;

export interface Theme {
  readonly background: string;
  readonly page: string;
  readonly border: string;
  readonly button: { readonly text: string; readonly background: string; readonly border: string };
  readonly hostConfig: object;
}

const fontSizes = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
const fontWeights = { lighter: 200, default: 400, bolder: 600 };

function hostConfig(background: string, emphasis: string, line: string, colours: Colours, subtle: string): object {
  const foregroundColors = Object.fromEntries(
    Object.entries(colours).map(([name, colour]) => [name, { default: colour, subtle: name === "default" ? subtle : colour }]),
  );
  return {
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    imageSizes: { small: 32, medium: 52, large: 100 },
    fontTypes: {
      default: { fontFamily: "Likely, 'Segoe UI', sans-serif", fontSizes, fontWeights },
      monospace: { fontFamily: "monospace", fontSizes, fontWeights },
    },
    textStyles: { heading: { size: "large", weight: "bolder", color: "default", isSubtle: false } },
    containerStyles: {
      default: { backgroundColor: background, borderColor: line, foregroundColors },
      emphasis: { backgroundColor: emphasis, borderColor: line, foregroundColors },
    },
    actions: { maxActions: 6, spacing: "default", buttonSpacing: 8, actionsOrientation: "horizontal", actionAlignment: "left" },
  };
}

export const themes = {
  light: {
    background: "#ffffff",
    page: "#f5f5f5",
    border: "#e0e0e0",
    button: { text: "#242424", background: "#ffffff", border: "#d1d1d1" },
    hostConfig: hostConfig(
      "#ffffff",
      "#f9f8f7",
      "#eeeeee",
      { default: "#252424", accent: "#6264a7", good: "#92c353", warning: "#f8d22a", attention: "#c4314b" },
      "#bf252424",
    ),
  },
  dark: {
    background: "#292929",
    page: "#1f1f1f",
    border: "#3d3d3d",
    button: { text: "#ffffff", background: "#292929", border: "#666666" },
    hostConfig: hostConfig(
      "#292929",
      "#333333",
      "#484848",
      { default: "#ffffff", accent: "#a6a7dc", good: "#92c353", warning: "#f8d22a", attention: "#f9526b" },
      "#bfffffff",
    ),
  },
  "high-contrast": {
    background: "#000000",
    page: "#000000",
    border: "#ffffff",
    button: { text: "#ffff01", background: "#000000", border: "#ffff01" },
    hostConfig: hostConfig(
      "#000000",
      "#000000",
      "#ffffff",
      { default: "#ffffff", accent: "#1aebff", good: "#1aebff", warning: "#ffff01", attention: "#ffff01" },
      "#ffffff",
    ),
  },
} as const satisfies Record<string, Theme>;

export type ThemeName = keyof typeof themes;

/** A phone held upright, once with fallbacks only; a chat on a desktop; a channel. */
export const widths = { plain: 320, narrow: 320, standard: 460, wide: 700 } as const;
