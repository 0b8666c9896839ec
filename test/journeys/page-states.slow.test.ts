import type { Browser, Page } from "playwright-core";
import { findViolations } from "../support/axe";
import { openBrowser } from "../support/browser";
import { testWith } from "../support/needs";
import { type PageLab, pageLab, seatCalled } from "../support/page-lab";
import { story } from "../support/page-story";

const OWN = seatCalled("s01");
const TO = { stream: OWN.stream, region: "us-east-1" };
const SCREENS = [
  { viewport: { width: 360, height: 740 }, colorScheme: "light" },
  { viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
] as const;

const link = (lab: PageLab): string => lab.address + lab.access.fragment({ kind: "seat", seat: OWN.id });

/** Looks at a state of the page on each screen: no violation of WCAG, and nothing to scroll to at the side. */
async function looksWell(
  browser: Browser,
  address: string,
  reach: (page: Page) => Promise<void>,
): Promise<void> {
  for (const screen of SCREENS) {
    const page = await browser.newPage(screen);
    await page.goto(address);
    await reach(page);
    const overflow = await page.evaluate(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    expect([screen, overflow, await findViolations(page)]).toEqual([screen, 0, []]);
    await page.close();
  }
}

function flush(lab: PageLab, n: number): void {
  const key = `logs/${OWN.stream}-1-2026-01-15-12-00-00-${String(n).padStart(8, "0")}-aaaa-4bbb-8ccc-000000000000.gz`;
  lab.events.emit("bufferFlushed", {
    ...{ ...TO, buffer: "delivery", bucket: OWN.bucket, key, reason: "size", records: 1, bytes: 1, lines: 5 },
    ...{ oldest: lab.clock.now(), milliseconds: 1 },
  });
}

testWith(
  "chromium",
  "is as accessible where something is wrong: no seat, a link that is no good, a fault, no connection",
  async (chromium) => {
    await using browser = await openBrowser(chromium);
    {
      await using empty = await pageLab({ seats: 0 });
      await looksWell(browser, empty.address, (page) => page.getByText("no seat is deployed").waitFor());
    }
    {
      await using closed = await pageLab({ open: false });
      await looksWell(browser, closed.address, (page) => page.getByText("the whole of its link").waitFor());
    }
    await using lab = await pageLab({ seats: 12 });
    story(lab);
    await looksWell(browser, lab.address, (page) =>
      page.getByRole("heading", { name: "Leftovers" }).waitFor(),
    );
    lab.cost = { trouble: "AccessDeniedException: no metrics for you" };
    await looksWell(browser, lab.address, (page) => page.getByText("no metrics for you").waitFor());
    const until = Date.now() + 3_600_000;
    lab.events.emit("fault", { ...TO, id: "f", kind: "throttle", until, on: true });
    lab.events.emit("recordsThrottled", { ...TO, records: 7 });
    await looksWell(browser, link(lab), (page) => page.getByText("is on for another").waitFor());
  },
);

testWith("chromium", "says that it is not connected, and goes on by itself", async (chromium) => {
  await using browser = await openBrowser(chromium);
  await using lab = await pageLab();
  story(lab);
  const pages: Page[] = [];
  for (const screen of SCREENS) {
    const page = await browser.newPage(screen);
    pages.push(page);
    await page.goto(link(lab));
    await page.getByText("live", { exact: true }).waitFor();
    await page.route("**/_lab/events*", (route) => route.abort());
  }
  lab.cut();
  for (const page of pages) {
    await page.getByText("not connected, trying again").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.unroute("**/_lab/events*");
    await page.getByText("live", { exact: true }).waitFor();
  }
});

testWith(
  "chromium",
  "holds what it shows while it is paused, and shows the rest afterwards",
  async (chromium) => {
    await using browser = await openBrowser(chromium);
    await using lab = await pageLab();
    story(lab);
    const page = await browser.newPage();
    await page.goto(link(lab));
    await page.getByText("1,000 lines sent").waitFor();
    await page.getByRole("button", { name: "Pause" }).click();
    lab.events.emit("recordsAccepted", { ...TO, arrival: lab.clock.now(), records: 1, bytes: 9, lines: 11 });
    const heard = page.waitForResponse("**/_lab/page/steps");
    await lab.clock.advance(200);
    // What is told behind it has come as well.
    lab.tell(OWN.id, "steps");
    await heard;
    expect(await page.getByText("1,000 lines sent").count()).toBe(1);
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByText("1,011 lines sent").waitFor();
  },
);

testWith("chromium", "moves nothing by itself for whoever wants less motion", async (chromium) => {
  await using browser = await openBrowser(chromium);
  await using lab = await pageLab();
  story(lab);
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(link(lab));
  await page.getByRole("meter").first().waitFor();
  const moving = await page.evaluate<number>(`[...document.querySelectorAll("*")].filter((element) => {
    const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
    return parseFloat(transitionDuration) > 0.01 || (animationName !== "none" && parseFloat(animationDuration) > 0.01);
  }).length`);
  expect([moving, await page.evaluate("document.getAnimations().length")]).toEqual([0, 0]);
});

testWith(
  "chromium",
  "tells whoever listens little however much flows, and names each meter",
  async (chromium) => {
    await using browser = await openBrowser(chromium);
    await using lab = await pageLab();
    story(lab);
    const page = await browser.newPage();
    await page.goto(link(lab));
    for (const buffer of ["Processor's buffer", "Destination's buffer"]) {
      for (const limit of ["SizeInMBs", "IntervalInSeconds"]) {
        const meter = page.getByRole("meter", { name: `${buffer}: ${limit}`, exact: true });
        const { min, max, now, text } = await meter.evaluate((element) => ({
          min: Number(element.getAttribute("aria-valuemin")),
          max: Number(element.getAttribute("aria-valuemax")),
          now: Number(element.getAttribute("aria-valuenow")),
          text: element.getAttribute("aria-valuetext"),
        }));
        expect(now).toBeGreaterThanOrEqual(min);
        expect(now).toBeLessThanOrEqual(max);
        expect(text).toMatch(/ of .*, \d+ %$/);
      }
    }
    expect(await page.locator("[aria-live], [role=status], [role=log], [role=alert]").count()).toBe(1);
    await page.evaluate(`window.said = 0; new MutationObserver(() => window.said++).observe(
    document.querySelector("[role=status]"), { childList: true, characterData: true, subtree: true })`);
    for (let n = 100; n < 3_100; n++) flush(lab, n);
    await lab.clock.advance(200);
    await page.getByText("15,700 lines", { exact: false }).first().waitFor();
    for (let n = 3_100; n < 6_100; n++) flush(lab, n);
    await lab.clock.advance(200);
    await page.getByText("30,700 lines", { exact: false }).first().waitFor();
    await page.getByRole("status").getByText("written to the bucket").waitFor();
    expect(await page.evaluate("window.said")).toBe(1);
  },
);
