import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Takes away from an assembly's metadata where something was called: the CDK notes it of acknowledged rules whatever the app asks
 * for, and with it the path of this repository, by which two synths of the same class would differ.
 */
export function removeTraces(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => one.endsWith(".metadata.json"))) {
    const file = join(folder, name);
    const text = readFileSync(file, "utf8");
    if (!text.includes('"trace"')) continue;
    const metadata: Record<string, { trace?: unknown }[]> = JSON.parse(text);
    const kept = Object.entries(metadata).map(([path, entries]) => [
      path,
      entries.map(({ trace: _, ...entry }) => entry),
    ]);
    writeFileSync(file, JSON.stringify(Object.fromEntries(kept), undefined, 2));
  }
}
