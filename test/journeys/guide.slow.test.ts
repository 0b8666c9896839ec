import { readdirSync } from "node:fs";
import { join } from "node:path";
import { contrast } from "../support/accessibility";
import { Browser } from "../support/browser";
import { startTestCloud } from "../support/cloud";
import { testWith } from "../support/needs";
import { ROOT } from "../support/source-files";

const GUIDE = join(ROOT, "docs/student");

/** What a browser makes of a page. */
interface Seen {
  /** How much wider than the screen it is, CSS pixels. */
  overflow: number;
  /** Links and the like outside of sentences that are smaller than 24 by 24. */
  small: string[];
  /** Foreground and ground of what holds text, `rgb(…)`. */
  colours: [string, string][];
  /** Whether the way past the navigation can be seen when it has the focus. */
  skipShows: boolean;
}

const LOOK = `(() => {
  document.querySelectorAll("details").forEach((details) => { details.open = true; });
  const small = [...document.querySelectorAll("nav a, header a, summary")]
    .filter((element) => { const { width, height } = element.getBoundingClientRect(); return width < 24 || height < 24; })
    .map((element) => element.textContent);
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (backgroundColor !== "rgba(0, 0, 0, 0)") return backgroundColor;
    }
    return "rgb(255, 255, 255)";
  };
  const colours = [...document.querySelectorAll("p, a, li, th, td, code, h1, h2, h3, summary")]
    .map((element) => [getComputedStyle(element).color, ground(element)]);
  const skip = document.querySelector(".skip");
  skip.focus();
  const { left, width, height } = skip.getBoundingClientRect();
  return {
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    small,
    colours: [...new Map(colours.map((pair) => [pair.join(), pair])).values()],
    skipShows: left >= 0 && width > 24 && height > 24,
  };
})()`;

const hex = (colour: string): string =>
  `#${(colour.match(/\d+/g) ?? [])
    .slice(0, 3)
    .map((part) => Number(part).toString(16).padStart(2, "0"))
    .join("")}`;

testWith(
  "chromium",
  "every page of the guide fits a screen of 320 pixels, in light and in dark, with targets that a finger meets",
  async (chromium) => {
    await using cloud = await startTestCloud({ guide: GUIDE });
    await using browser = Browser.open(chromium);
    const names = readdirSync(GUIDE).map((file) => (file === "README.md" ? "" : file.replace(/\.md$/, "")));
    expect(names.length).toBeGreaterThan(10);
    for (const [at, name] of names.entries()) {
      // The narrow screen is also what zooming to 400 % makes of 1280 pixels.
      const view = { width: 320, dark: at % 2 === 1 };
      const { value, complaints } = await browser.look<Seen>(
        `${cloud.endpoint}/_lab/guide/${name}`,
        view,
        LOOK,
      );
      const { colours, ...seen } = value;
      expect({ name, ...seen, complaints }).toEqual({
        name,
        overflow: 0,
        small: [],
        skipShows: true,
        complaints: [],
      });
      for (const [front, ground] of colours)
        expect(contrast(hex(front), hex(ground))).toBeGreaterThanOrEqual(4.5);
    }
  },
  60_000,
);
