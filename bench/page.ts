/**
 * The live page in a real browser, goal by goal: size of its script, first paint, delay, frames and the script's own work at 1,000
 * events a second, memory over the minutes given, and the class view of 300 seats.
 * Run: npx ts-node --swc bench/page.ts [--minutes 10] [--profile FILE] [--chromium PATH]
 */
import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "playwright-core";
import { bundleApp } from "../local/page/app/bundle-app";
import { EVENTS_A_SECOND, flood } from "./page/flood";
import { firstPaint, framesOf, heapOf, shareOf, workOf } from "./page/measures";
import { profileOf } from "./page/profile";
import { goal, summary, told } from "./page/report";
import { type ToldPage, toldPage } from "./page/told-page";

const KIBIBYTE = 1024;
const FRAMES_MS = 10_000;
const SEATS = 300;
const VIEWPORT = { width: 1440, height: 900 };

/** A frame of a screen that shows sixty a second, and one that people see stutter. */
const LONG_FRAME_MS = 50;

function measureFiles(): void {
  const { script, style } = bundleApp();
  const size = (text: string): number => gzipSync(text).length / KIBIBYTE;
  goal("script, compressed", size(script), 150, "KiB");
  told("style, compressed", `${size(style).toFixed(1)} KiB`);
}

async function measureDelay(page: Page, lab: ToldPage): Promise<void> {
  const delays: number[] = [];
  for (let i = 0; i < 20; i++) delays.push(await lab.delay(page));
  delays.sort((a, b) => a - b);
  goal("event to screen, 95 %", shareOf(delays, 0.95), 250, "ms");
}

/** Frames depend on what else the machine does; seconds of the main thread and of its script for each second do not. */
async function measureFlood(page: Page, profile: string | undefined): Promise<void> {
  const work = await workOf(page);
  const [gaps, spent] = [await framesOf(page, FRAMES_MS), await work()];
  const seconds = spent.seconds;
  goal("script at 1,000 events/s", (spent.script * 1000) / seconds, 250, "ms a second");
  goal("main thread at 1,000 events/s", (spent.task * 1000) / seconds, 500, "ms a second");
  told("of it style and layout", `${((spent.layout * 1000) / seconds).toFixed(0)} ms a second`);
  goal("longest task of the page itself", spent.longest, LONG_FRAME_MS, "ms");
  goal(
    "frames longer than 50 ms",
    (gaps.filter((gap) => gap > LONG_FRAME_MS).length * 100) / gaps.length,
    1,
    "%",
  );
  told("frames", `median ${shareOf(gaps, 0.5).toFixed(1)} ms, 99 % ${shareOf(gaps, 0.99).toFixed(1)} ms`);
  if (profile === undefined) return;
  const { file, heaviest } = await profileOf(page, FRAMES_MS);
  writeFileSync(profile, file);
  for (const { name, milliseconds } of heaviest)
    told(`  profile: ${name}`, `${milliseconds.toFixed(0)} ms of 10 s`);
}

/** Flat means that what is there at the end is no more than after the first fifth, when every list is full. */
async function measureMemory(page: Page, minutes: number): Promise<void> {
  const heaps: number[] = [];
  for (let i = 0; i < 5; i++) {
    await new Promise((resolve) => setTimeout(resolve, (minutes * 60_000) / 5));
    heaps.push(await heapOf(page));
  }
  told("memory of the script", heaps.map((heap) => `${heap.toFixed(1)} MiB`).join(", "));
  goal(`memory growth over ${minutes} min`, (heaps.at(-1) ?? 0) / (heaps[0] ?? 1), 1.15, "times");
}

async function measureClass(page: Page, lab: ToldPage): Promise<void> {
  const begun = performance.now();
  await page.goto(lab.address);
  await page
    .locator(".class-table tbody tr")
    .nth(SEATS - 1)
    .waitFor({ state: "attached" });
  told(`table of ${SEATS} seats`, `there after ${Math.round(performance.now() - begun)} ms`);
  goal("first paint of the class", await firstPaint(page), 1000, "ms");
  const work = await workOf(page);
  const smooth = await framesOf(page, FRAMES_MS, ".class-table");
  const spent = await work();
  goal("script at 300 seats", (spent.script * 1000) / spent.seconds, 100, "ms a second");
  goal("main thread while it scrolls", (spent.task * 1000) / spent.seconds, 500, "ms a second");
  told("of it style and layout", `${((spent.layout * 1000) / spent.seconds).toFixed(0)} ms a second`);
  goal("longest task while it scrolls", spent.longest, 100, "ms");
  goal(
    "frames longer than 50 ms",
    (smooth.filter((gap) => gap > LONG_FRAME_MS).length * 100) / smooth.length,
    2,
    "%",
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      minutes: { type: "string", default: "10" },
      profile: { type: "string" },
      chromium: { type: "string", default: "/usr/bin/chromium" },
    },
  });
  measureFiles();
  await using lab = await toldPage(SEATS);
  const chromiumSandbox = process.getuid?.() !== 0;
  await using browser = await chromium.launch({ executablePath: values.chromium, chromiumSandbox });
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(lab.seat);
  await page.getByRole("heading", { name: "The pipeline" }).waitFor();
  goal("first paint of a seat", await firstPaint(page), 1000, "ms");
  await measureDelay(page, lab);
  const stop = flood(lab);
  await measureFlood(page, values.profile);
  await measureMemory(page, Number(values.minutes));
  stop();
  await page.close();
  await measureClass(await browser.newPage({ viewport: VIEWPORT }), lab);
  told(
    "load of the machine",
    loadavg()
      .map((load) => load.toFixed(1))
      .join(", "),
  );
  told("events a second", String(EVENTS_A_SECOND));
  process.exitCode = summary() ? 0 : 1;
}

void main();
