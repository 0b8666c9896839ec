import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { VALIDATORS } from "../../contract/validation-report";
import { ClassError, type Problem } from "../class/problem";
import { YamlPlaces } from "../class/yaml-places";
import type { Acceptance } from "./acceptance";

/** The file with every acceptance, below the project's root. */
export const ACCEPTED_FILE = "lib/acceptances/accepted.yaml";

const entry = z.strictObject({
  validator: z.enum(VALIDATORS),
  rule: z.string().min(1),
  on: z.string().regex(/^(?:seat|shared|class|\*)(?:\/[^/]+)*$/),
  only: z
    .strictObject({
      producer: z.enum(["sdk", "agent"]),
      source: z.enum(["direct-put", "kinesis", "kafka"]),
      destination: z.enum(["s3", "redshift"]),
      image: z.enum(["pinned", "looked-up"]),
      expires: z.enum(["given", "never"]),
    })
    .partial()
    .optional(),
  reason: z.string().trim().min(20),
  owner: z.string().trim().min(1),
});

const WANTED: Readonly<Record<string, string>> = {
  validator: `one of ${VALIDATORS.join(", ")}`,
  rule: "the rule as the report spells it",
  on: "seat, shared, class or *, and a path such as seat/Bucket/Resource",
  only: "words of a class, such as { destination: redshift } or { image: pinned }",
  reason: "a reason of a sentence or more",
  owner: "whom to ask",
};

/**
 * Reads the acceptances.
 * @param text for tests: a file's text in place of the project's own
 * @throws ClassError with every mistake in the file
 */
export function readAcceptances(text?: string): Acceptance[] {
  const lines = new LineCounter();
  const yaml = text ?? readFileSync(join(__dirname, "accepted.yaml"), "utf8");
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const places = new YamlPlaces(document, lines);
  const broken = document.errors.map(
    (error): Problem => ({
      file: ACCEPTED_FILE,
      ...places.at(error.pos[0]),
      what: `this is not YAML: ${error.message}`,
      fix: "Write a list of entries, as the others are",
    }),
  );
  if (broken.length > 0) throw new ClassError(broken);
  const parsed = z.array(entry).safeParse(document.toJS() ?? []);
  if (parsed.success)
    return parsed.data.map((one, index) => ({ ...one, line: lineOf(document.contents, index, lines) }));
  throw new ClassError(
    parsed.error.issues.map(({ path, message }) => {
      const key = String(path[1] ?? "");
      return {
        file: ACCEPTED_FILE,
        line: lineOf(document.contents, Number(path[0] ?? 0), lines),
        column: 1,
        what: `this entry's ${key || "form"} is wrong: ${message}`,
        fix: `Write ${WANTED[key] ?? `the keys ${Object.keys(WANTED).join(", ")}`}`,
      };
    }),
  );
}

function lineOf(list: unknown, index: number, lines: LineCounter): number {
  const items = z.object({ items: z.array(z.object({ range: z.array(z.number()) })) }).safeParse(list);
  const offset = items.data?.items[index]?.range[0] ?? 0;
  return Math.max(1, lines.linePos(offset).line);
}
