import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { contrast } from "../support/accessibility";
import { findViolations } from "../support/axe";
import { openBrowser, VIEWS, type View } from "../support/browser";
import { startTestCloud } from "../support/cloud";
import { testWith } from "../support/needs";
import { ROOT } from "../support/source-files";

const GUIDE = join(ROOT, "docs/student");
const NAMES = readdirSync(GUIDE).map((file) => (file === "README.md" ? "" : file.replace(/\.md$/, "")));

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

/** Opens every page of the guide on such a screen, and looks at each. */
async function lookAtAll(
  browser: Browser,
  endpoint: string,
  { width, dark }: View,
  look: (page: Page, name: string, complaints: readonly string[]) => Promise<void>,
): Promise<void> {
  const colorScheme = dark ? "dark" : "light";
  await using context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  const page = await context.newPage();
  for (const name of NAMES) {
    const complaints: string[] = [];
    const listen = (message: { text(): string }): void => void complaints.push(message.text());
    page.on("console", listen);
    await page.goto(`${endpoint}/_lab/guide/${name}`);
    await look(page, name, complaints);
    page.off("console", listen);
  }
}

testWith(
  "chromium",
  "every page of the guide fits a screen of 320 pixels, in light and in dark, with targets that a finger meets",
  async (chromium) => {
    await using cloud = await startTestCloud({ guide: GUIDE });
    await using browser = await openBrowser(chromium);
    expect(NAMES.length).toBeGreaterThan(10);
    for (const view of VIEWS.filter(({ width }) => width === 320)) {
      await lookAtAll(browser, cloud.endpoint, view, async (page, name, complaints) => {
        const { colours, ...seen } = await page.evaluate<Seen>(LOOK);
        expect({ name, ...seen, complaints }).toEqual({
          name,
          overflow: 0,
          small: [],
          skipShows: true,
          complaints: [],
        });
        expect(colours.length).toBeGreaterThan(1);
        for (const [front, ground] of colours) {
          expect(contrast(hex(front), hex(ground))).toBeGreaterThanOrEqual(4.5);
        }
      });
    }
  },
  300_000,
);

testWith(
  "chromium",
  "no page of the guide violates WCAG 2.2 AA by axe, wide and narrow, in light and in dark",
  async (chromium) => {
    await using cloud = await startTestCloud({ guide: GUIDE });
    await using browser = await openBrowser(chromium);
    for (const view of VIEWS) {
      await lookAtAll(browser, cloud.endpoint, view, async (page, name) => {
        await page.evaluate(
          'document.querySelectorAll("details").forEach((details) => { details.open = true; })',
        );
        expect({ name, ...view, violations: await findViolations(page) }).toEqual({
          name,
          ...view,
          violations: [],
        });
      });
    }
  },
  600_000,
);

testWith("chromium", "axe finds what is wrong in a page that is", async (chromium) => {
  await using browser = await openBrowser(chromium);
  const page = await browser.newPage();
  await page.setContent("<html><img src='x'><p style='color: #999; background: #aaa'>pale</p></html>");
  const found = (await findViolations(page)).join("\n");
  for (const rule of ["image-alt", "color-contrast", "html-has-lang"]) expect(found).toContain(`${rule}: `);
});
