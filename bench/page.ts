/**
 * The live page in a real browser: size of its script, first paint, frames and delay at 1,000 events a second, memory over the time
 * given, and the class view of 300 seats.
 * Run: npx ts-node --swc bench/page.ts [seconds] [path of Chromium]
 */
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "playwright-core";
import { bundleApp } from "../local/page/app/bundle-app";
import { STREAM, type ToldPage, toldPage } from "./page/told-page";

const EVENTS_A_SECOND = 1_000;
const TICK_MS = 10;
const MEBIBYTE = 1024 * 1024;
const REGION = "us-east-1";

/** Sends what a busy stream tells, until it is stopped. */
function flood({ events }: ToldPage): () => void {
  let n = 0;
  const begun = Date.now();
  const timer = setInterval(() => {
    while (n < ((Date.now() - begun) * EVENTS_A_SECOND) / 1000) emit(events, n++);
  }, TICK_MS);
  return () => clearInterval(timer);
}

function emit(events: ToldPage["events"], n: number): void {
  const to = { stream: STREAM, region: REGION };
  const hints = { hintBytes: MEBIBYTE, hintMilliseconds: 10_000 };
  if (n % 50 === 0) {
    const key = `logs/hour=12/${STREAM}-1-2026-01-15-12-00-00-${String(n).padStart(8, "0")}-aaaa-4bbb-8ccc-000000000000.gz`;
    events.emit("objectCreated", { bucket: "bucket-1", key, size: 1000 });
    events.emit("bufferFlushed", {
      ...{ ...to, buffer: "delivery", bucket: "bucket-1", key, reason: n % 100 ? "size" : "interval" },
      ...{ records: 24, bytes: MEBIBYTE, lines: 24, oldest: Date.now() - 500, milliseconds: 3 },
    });
  } else if (n % 2 === 0) {
    events.emit("recordsAccepted", { ...to, arrival: Date.now(), records: 1, bytes: 50_000, lines: 1 });
  } else {
    events.emit("bufferChanged", {
      ...{ ...to, buffer: "delivery", records: n % 50, lines: n % 50, bytes: (n % 50) * 20_000 },
      ...{ since: Date.now() - 100, ...hints },
    });
  }
}

async function firstPaint(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.getByRole("heading", { name: "The pipeline" }).waitFor();
  return page.evaluate<number>(`performance.getEntriesByName("first-contentful-paint")[0].startTime`);
}

/** @returns milliseconds between frames, sorted */
const frames = (page: Page, milliseconds: number): Promise<number[]> =>
  page.evaluate<number[]>(`new Promise((resolve) => {
    const gaps = [];
    const begun = performance.now();
    let last = begun;
    const frame = (now) => {
      gaps.push(now - last);
      last = now;
      if (now - begun < ${milliseconds}) requestAnimationFrame(frame);
      else resolve(gaps.slice(1).sort((a, b) => a - b));
    };
    requestAnimationFrame(frame);
  })`);

/** @returns milliseconds from an event to the number on the screen */
async function delay(page: Page, { events }: ToldPage): Promise<number> {
  const shown = `Number(document.querySelector(".stage .figure b").textContent.replaceAll(",", ""))`;
  const before = await page.evaluate<number>(shown);
  const seen = page.evaluate<number>(`new Promise((resolve) => {
    const look = () => (${shown} > ${before} ? resolve(Date.now()) : requestAnimationFrame(look));
    look();
  })`);
  const told = Date.now();
  events.emit("recordsAccepted", {
    stream: STREAM,
    region: REGION,
    arrival: told,
    records: 1,
    bytes: 1,
    lines: 1,
  });
  return (await seen) - told;
}

async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / MEBIBYTE;
}

/** @returns what tells the seconds that the browser's main thread has been at work, whatever else the machine does */
async function workOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
  };
}

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(1);

async function main(): Promise<void> {
  const [seconds = "30", executablePath = "/usr/bin/chromium"] = process.argv.slice(2);
  const { script, style } = bundleApp();
  console.log(
    `script ${(gzipSync(script).length / 1024).toFixed(1)} KiB, style ${(gzipSync(style).length / 1024).toFixed(1)} KiB, compressed`,
  );
  await using lab = await toldPage(300);
  await using browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  console.log(`first contentful paint ${Math.round(await firstPaint(page, lab.seat))} ms`);
  const delays: number[] = [];
  for (let i = 0; i < 20; i++) delays.push(await delay(page, lab));
  delays.sort((a, b) => a - b);
  console.log(`event to screen: median ${at(delays, 0.5)} ms, longest ${at(delays, 1)} ms`);

  const stop = flood(lab);
  const work = await workOf(page);
  const before = await work();
  const gaps = await frames(page, 10_000);
  console.log(`main thread at work ${(((await work()) - before) * 10).toFixed(0)} % of the time`);
  console.log(
    `${EVENTS_A_SECOND} events/s: frame median ${at(gaps, 0.5)} ms, 99 % ${at(gaps, 0.99)} ms, longest ${at(gaps, 1)} ms`,
  );
  console.log(`memory of the script ${(await heap(page)).toFixed(1)} MiB after 10 s`);
  const step = (Number(seconds) * 1000) / 5;
  for (let i = 1; i <= 5; i++) {
    await new Promise((resolve) => setTimeout(resolve, step));
    console.log(
      `memory of the script ${(await heap(page)).toFixed(1)} MiB after ${Math.round((i * step) / 1000)} s more`,
    );
  }
  stop();

  const table = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const begun = Date.now();
  await table.goto(lab.address);
  await table.locator(".class-table tbody tr").nth(299).waitFor({ state: "attached" });
  console.log(`300 seats: table after ${Date.now() - begun} ms`);
  const smooth = await frames(table, 10_000);
  console.log(
    `300 seats, every row changing each 3 s: frame 99 % ${at(smooth, 0.99)} ms, longest ${at(smooth, 1)} ms`,
  );
}

void main();
