import type { Page } from "playwright-core";

/** Functions that are shown: what comes behind them does not matter. */
const SHOWN = 8;

/** @returns a CPU profile for the browser's own tools, and the functions that took most by themselves */
export async function profileOf(
  page: Page,
  milliseconds: number,
): Promise<{ file: string; heaviest: { name: string; milliseconds: number }[] }> {
  const session = await page.context().newCDPSession(page);
  await session.send("Profiler.enable");
  await session.send("Profiler.start");
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const { profile } = await session.send("Profiler.stop");
  await session.detach();
  const names = new Map(
    profile.nodes.map(({ id, callFrame }) => [id, callFrame.functionName || "(no name)"]),
  );
  const own = new Map<string, number>();
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const name = names.get(id) ?? "";
    own.set(name, (own.get(name) ?? 0) + (profile.timeDeltas?.[index] ?? 0) / 1000);
  }
  const heaviest = [...own]
    .map(([name, spent]) => ({ name, milliseconds: spent }))
    .sort((one, other) => other.milliseconds - one.milliseconds)
    .slice(0, SHOWN);
  return { file: JSON.stringify(profile), heaviest };
}
