import type { Page } from "playwright-core";
import { findViolations } from "../support/axe";
import { openBrowser } from "../support/browser";
import { testWith } from "../support/needs";
import { type PageLab, pageLab, seatCalled } from "../support/page-lab";
import { story } from "../support/page-story";
import { compareKept, compareWithKept, type Difference, TOLERANCE } from "../support/pictures";

const OWN = seatCalled("s01");

/** Opens the page at the told clock's time, which stands still. */
async function open(page: Page, lab: PageLab, fragment: string): Promise<void> {
  await page.clock.setFixedTime(lab.clock.now());
  // A link that differs by its fragment alone would not load anything.
  await page.goto("about:blank");
  await page.goto(lab.address + fragment);
}

const link = (lab: PageLab): string => lab.access.fragment({ kind: "seat", seat: OWN.id });

const VIEWS = [
  { width: 360, height: 740, colorScheme: "light" },
  { width: 1280, height: 800, colorScheme: "dark" },
  { width: 1920, height: 1080, colorScheme: "light" },
] as const;

testWith(
  "chromium",
  "keeps WCAG 2.2 AA in every state, in both themes, and never scrolls to the side",
  async (chromium) => {
    await using lab = await pageLab({ seats: 40 });
    await using browser = await openBrowser(chromium);
    story(lab);
    for (const { colorScheme, ...viewport } of VIEWS) {
      const page = await browser.newPage({ viewport, colorScheme });
      const complaints: string[] = [];
      page.on("console", (message) => {
        // The statement that is wrong on purpose.
        if (!message.text().includes("status of 400")) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      await open(page, lab, "");
      await page.getByRole("button", { name: "Show each seat's link" }).click();
      await page.getByRole("cell", { name: /#demo%2Fs01/ }).waitFor();
      expect(await findViolations(page)).toEqual([]);

      await open(page, lab, link(lab));
      await page.getByRole("heading", { name: "Seat s01" }).waitFor();
      expect(await findViolations(page)).toEqual([]);

      await page.locator("summary").evaluateAll((all) => {
        for (const summary of all) summary.parentElement?.setAttribute("open", "");
      });
      await page.getByRole("group", { name: "Flush log" }).waitFor();
      await page.locator(".tree .leaf").first().click();
      await page.locator(".lines .leaf").nth(3).click();
      await page.getByText("Line 4", { exact: false }).first().waitFor();
      await page.getByLabel(/SQL on the table/).fill("SELECT nonsense");
      await page.getByRole("button", { name: "Run", exact: true }).click();
      await page.getByText("Catalog Error").waitFor();
      expect(await findViolations(page)).toEqual([]);

      await page.getByRole("button", { name: "By status" }).click();
      await page.getByRole("button", { name: "Run", exact: true }).click();
      await page.getByRole("cell", { name: "812" }).waitFor();
      await page.getByLabel("Kafka").check();
      await page.getByRole("button", { name: "Pause" }).click();
      expect(await findViolations(page)).toEqual([]);

      const overflow = await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      expect({ viewport, overflow, complaints }).toEqual({ viewport, overflow: 0, complaints: [] });
      await page.close();
    }
  },
);

testWith(
  "chromium",
  "is worked by keys alone: the words, a step, a switch, an object, a query",
  async (chromium) => {
    await using lab = await pageLab();
    await using browser = await openBrowser(chromium);
    story(lab);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await open(page, lab, link(lab));
    await page.getByRole("heading", { name: "Seat s01" }).waitFor();

    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Skip to the page's content");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("content");
    expect(page.url()).toContain("#demo%2Fs01.");

    await page.keyboard.press("Shift+Tab");
    await tabTo(page, "Firehose", "Shift+Tab");
    await page.keyboard.press("ArrowRight");
    await page.getByRole("heading", { name: "Topic" }).waitFor();

    await tabTo(page, "2-11:59:41");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "The key taken apart" }).waitFor();
    await tabTo(page, '"web1.0"');
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Line 1" }).waitFor();

    await tabTo(page, "A burst");
    await page.keyboard.press("Enter");
    await tabTo(page, "the size limit flushes first");
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await tabTo(page, "By status");
    await page.keyboard.press("Enter");
    await tabTo(page, "Run");
    await page.keyboard.press("Enter");
    await page.getByRole("cell", { name: "812" }).waitFor();

    await tabTo(page, "How many seconds will it take?");
    await page.keyboard.type("10");
    await page.keyboard.press("Enter");
    expect(lab.asked.filter((asked) => /^(flip|lines|query|answer)/.test(asked))).toEqual([
      expect.stringMatching(/^lines s01/),
      expect.stringMatching(/^lines s01/),
      'flip s01 {"switch":"burst","guess":"size"}',
      expect.stringMatching(/^query s01 SELECT status/),
      'answer s01 {"step":"2","answers":{"seconds":"10"}}',
    ]);
  },
);

testWith("chromium", "looks as it did, in the light and in the dark", async (chromium) => {
  await using lab = await pageLab({ seats: 12 });
  await using browser = await openBrowser(chromium);
  story(lab);
  for (const { name, viewport, colorScheme } of SCREENS) {
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
    const page = await context.newPage();
    await open(page, lab, "");
    await page.getByRole("row", { name: /s12/ }).waitFor();
    expect(await compareWithKept(page, `class-${name}`)).toEqual(alike);
    await open(page, lab, link(lab));
    await page.getByText("full: SizeInMBs").waitFor();
    expect(await compareWithKept(page, `seat-${name}`)).toEqual(alike);
    await context.close();
  }
  // Another theme, or the other view, is no such picture: the comparison can fail.
  await using context = await browser.newContext();
  const page = await context.newPage();
  for (const { name, other } of SCREENS) {
    expect([name, await compareKept(page, `seat-${name}`, `seat-${other}`)]).not.toEqual([name, alike]);
    expect([name, await compareKept(page, `seat-${name}`, `class-${name}`)]).not.toEqual([name, alike]);
  }
});

/** A telephone, a desk and a projector, each in the light and in the dark. */
const SCREENS = (
  [
    [360, 740],
    [1280, 900],
    [1920, 1080],
  ] as const
).flatMap(([width, height]) =>
  (["light", "dark"] as const).map((colorScheme) => ({
    ...{ name: `${width}-${colorScheme}`, viewport: { width, height }, colorScheme },
    other: `${width}-${colorScheme === "light" ? "dark" : "light"}`,
  })),
);

/** Less apart than what fonts make. */
const alike = {
  asymmetricMatch: ({ mean, share }: Difference) => mean < TOLERANCE.mean && share < TOLERANCE.share,
  toString: () => `less than ${JSON.stringify(TOLERANCE)} apart`,
};

/** What has the focus, as it is named. */
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(`(() => {
    const element = document.activeElement;
    const label = element.labels?.[0]?.textContent ?? "";
    return (label || element.textContent).trim();
  })()`);

/** Goes on by one key until what is wanted has the focus. */
async function tabTo(page: Page, wanted: string, key = "Tab"): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 120) {
    const name = await focused(page);
    if (name.includes(wanted) && name.length < wanted.length + 300) return;
    passed.push(name.slice(0, 30));
    await page.keyboard.press(key);
  }
  throw new Error(`${wanted} cannot be reached by ${key}; on the way: ${passed.join(" | ")}`);
}
