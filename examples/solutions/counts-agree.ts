import type { Lab } from "../../checks";
import { listKeys, readObject } from "./bucket";
import type { Solution } from "./solution";

/** Takes the oldest minute, waits until it is over and both consumers have it whole, and counts. */
export const countsAgree: Solution = async ({ lab, until }) => {
  const { minute, lines } = await until(async () => {
    const [delivered, counted] = [await deliveredByMinute(lab), await countedByMinute(lab)];
    const minute = [...delivered.keys()].sort()[0];
    if (minute === undefined || Date.parse(minute) + 60_000 > lab.now()) return undefined;
    const lines = delivered.get(minute);
    return lines !== undefined && lines === counted.get(minute) ? { minute, lines } : undefined;
  });
  return { minute, delivered: String(lines), counted: String(lines) };
};

async function deliveredByMinute(lab: Lab): Promise<Map<string, number>> {
  const minutes = new Map<string, number>();
  for (const key of await listKeys(lab, "logs/")) {
    for (const line of await readObject(lab, key)) {
      const minute = `${String(JSON.parse(line).time).slice(0, 16)}Z`;
      minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
    }
  }
  return minutes;
}

async function countedByMinute(lab: Lab): Promise<Map<string, number>> {
  const minutes = new Map<string, number>();
  for (const key of await listKeys(lab, "counts/")) {
    for (const line of await readObject(lab, key)) {
      const { minute, lines } = JSON.parse(line) as { minute: string; lines: number };
      minutes.set(minute, (minutes.get(minute) ?? 0) + lines);
    }
  }
  return minutes;
}
