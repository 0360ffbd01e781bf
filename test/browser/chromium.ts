// Starts a headless Chromium for tests: the one that CHROME_PATH names, one installed on this computer, or the packed one.
// Never downloads a browser, and keeps the one it starts from calling home.

import { existsSync } from "node:fs";
import { join } from "node:path";
import packed from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const launchWithinMs = 30_000;

const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
];

export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    headless: true,
    timeout: launchWithinMs,
    args: [...quiet, ...sandbox()],
  });
}

async function findChromium(): Promise<string> {
  const named = process.env["CHROME_PATH"];
  if (named) return named;
  const installed = usualPaths().find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No Chrome, Chromium or Edge found: install one, or set CHROME_PATH to its program file.");
  }
  return packed.executablePath();
}

function usualPaths(): string[] {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => process.env[name] ?? []);
    const programs = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];
    return roots.flatMap((root) => programs.map((program) => join(root, program)));
  }
  const names = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"];
  return [...names.map((name) => `/usr/bin/${name}`), "/opt/google/chrome/chrome", "/snap/bin/chromium"];
}

/** Chromium's sandbox refuses to run as root, as build containers do; the packed one has no sandbox program at all. */
function sandbox(): string[] {
  if (process.platform !== "linux") return [];
  return process.getuid?.() === 0 || usualPaths().every((path) => !existsSync(path)) ? ["--no-sandbox"] : [];
}
