import { type Browser, chromium } from "playwright-core";

/** How a page is looked at. */
export interface View {
  /** CSS pixels. A screen of 320 is also what zooming to 400 % makes of 1280. */
  width: number;
  dark: boolean;
}

/** A person's screens: wide and narrow, in the light and in the dark. */
export const VIEWS: readonly View[] = [
  { width: 1280, dark: false },
  { width: 1280, dark: true },
  { width: 320, dark: false },
  { width: 320, dark: true },
];

/**
 * Opens the system's Chromium without a window.
 * @param executablePath of the program
 */
export function openBrowser(executablePath: string): Promise<Browser> {
  // Its sandbox cannot be had as root, which some containers are.
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
}
