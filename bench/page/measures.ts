import type { Page } from "playwright-core";

const MEBIBYTE = 1024 * 1024;

/** What a page's main thread has done, in seconds; other programs on the machine make it later, not more. */
export interface Work {
  /** How long it was looked at. */
  seconds: number;
  task: number;
  script: number;
  layout: number;
  /** Longest task in milliseconds, of those that took 50 or more; 0 when none did. */
  longest: number;
}

/** @returns milliseconds until something of the page was there to see */
export const firstPaint = (page: Page): Promise<number> =>
  page.evaluate<number>(`performance.getEntriesByName("first-contentful-paint")[0].startTime`);

/**
 * @param scrolled selector of what is scrolled through meanwhile, up and down
 * @returns milliseconds between frames, sorted
 */
export const framesOf = (page: Page, milliseconds: number, scrolled = ""): Promise<number[]> =>
  page.evaluate<number[]>(`new Promise((resolve) => {
    const gaps = [];
    const box = ${JSON.stringify(scrolled)} && document.querySelector(${JSON.stringify(scrolled || "body")}).parentElement;
    const begun = performance.now();
    let last = begun;
    const frame = (now) => {
      gaps.push(now - last);
      last = now;
      if (box) box.scrollTop = (1 - Math.cos((now - begun) / 1000)) * 0.5 * (box.scrollHeight - box.clientHeight);
      if (now - begun < ${milliseconds}) requestAnimationFrame(frame);
      else resolve(gaps.slice(1).sort((a, b) => a - b));
    };
    requestAnimationFrame(frame);
  })`);

/** @returns MiB that the page's script holds once nothing is left to be collected */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / MEBIBYTE;
}

/** @returns what tells the work that the main thread has done since */
export async function workOf(page: Page): Promise<() => Promise<Work>> {
  const session = await page.context().newCDPSession(page);
  // By the processor's time of the thread where there is such a clock: on a busy machine a task takes longer without doing more.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.evaluate(`window.longest = 0; new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
  }).observe({ type: "longtask" })`);
  const begun = performance.now();
  const read = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    const layout = of("LayoutDuration") + of("RecalcStyleDuration");
    return { task: of("TaskDuration"), script: of("ScriptDuration"), layout };
  };
  const before = await read();
  return async () => {
    const now = await read();
    const seconds = (performance.now() - begun) / 1000;
    await session.detach();
    return {
      ...{ seconds, task: now.task - before.task, script: now.script - before.script },
      layout: now.layout - before.layout,
      longest: await page.evaluate<number>("window.longest"),
    };
  };
}

/** @returns the value below which a share of a sorted row is */
export const shareOf = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
