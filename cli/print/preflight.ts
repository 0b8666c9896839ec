import type { Finding, Verdict } from "../preflight/preflight-check";
import type { Looked } from "../preflight/run-preflight";
import { pc } from "./colour";

const MARKS: Readonly<Record<Verdict, string>> = { ok: "ok", warn: "warn", "no-go": "NO-GO" };

const COLOURS: Readonly<Record<Verdict, (text: string) => string>> = {
  ok: pc.green,
  warn: pc.yellow,
  "no-go": pc.red,
};

/** @returns a line for each finding, and one for each fix */
export function describeLooked({ check, findings }: Looked): string[] {
  return findings.flatMap(({ verdict, found, fix }) => {
    const mark = COLOURS[verdict](MARKS[verdict].padEnd(5));
    return [
      `${mark} ${check.padEnd(13)} ${found}`,
      ...(fix === undefined || verdict === "ok" ? [] : [`${" ".repeat(20)}→ ${fix}`]),
    ];
  });
}

/** @returns the last line: whether it goes, and why not */
export function describeVerdict(looked: readonly Looked[]): string {
  const all = looked.flatMap(({ findings }) => findings);
  const count = (verdict: Verdict): number =>
    all.filter((finding: Finding) => finding.verdict === verdict).length;
  const warnings = count("warn");
  const known = warnings === 0 ? "" : ` with ${warnings} ${warnings === 1 ? "warning" : "warnings"}`;
  const against = count("no-go");
  return against === 0
    ? pc.green(`go${known}`)
    : pc.red(`no-go: ${against} ${against === 1 ? "line is" : "lines are"} against it`);
}

/** @returns whether nothing is against it */
export const isGo = (looked: readonly Looked[]): boolean =>
  looked.every(({ findings }) => findings.every(({ verdict }) => verdict !== "no-go"));
