import { type Document, LineCounter, parseDocument, type YAMLError } from "yaml";
import type { core } from "zod";
import { type ClassFile, classSchema, WANTED } from "./class-schema";
import { impossibleParts } from "./impossible";
import { nearest } from "./nearest";
import type { Place, Problem } from "./problem";
import { YamlPlaces } from "./yaml-places";

/** A class file as far as it could be read. */
export interface ParsedClassFile {
  /** Absent when there are problems. */
  values?: ClassFile;
  /** The roster's path as the file gives it, also when something else is wrong, so that both are checked in one go. */
  roster?: string;
  /** Where the value of a key stands. */
  place(key: string): Place;
  problems: Problem[];
}

/**
 * Reads the text of a class file.
 * @param file its name, for the problems
 * @returns its values with defaults filled in, or every mistake in it
 */
export function parseClassFile(file: string, text: string): ParsedClassFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const places = new YamlPlaces(document, lines);
  const place = (key: string) => places.value([key]);

  const broken = [...document.errors, ...document.warnings];
  const problems = broken.map((error) => ({ file, ...places.at(error.pos[0]), ...explainYaml(error) }));
  // After a broken line the rest of the tree is guesswork; after a key that stands twice it is not.
  if (broken.some((error) => error.code !== "DUPLICATE_KEY")) return { place, problems };

  const content = toValues(document);
  if (content instanceof Error) {
    const what = "an alias here leads nowhere or to too much";
    problems.push({ file, ...places.firstAlias(), what, fix: "Write the value instead of the alias" });
    return { place, problems };
  }
  const parsed = classSchema.safeParse(content);
  for (const issue of parsed.error?.issues ?? [])
    problems.push(...explainIssue(file, issue, content, places));
  const written = (name: string): unknown => valueAt(content, [name]);
  for (const { key, ...rest } of impossibleParts(written)) problems.push({ file, ...place(key), ...rest });
  return {
    values: parsed.success && problems.length === 0 ? parsed.data : undefined,
    roster: rosterOf(content),
    place,
    problems: problems.sort((a, b) => a.line - b.line || a.column - b.column),
  };
}

function toValues(document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch (error) {
    return error;
  }
}

function rosterOf(content: unknown): string | undefined {
  const roster = classSchema.shape.roster.safeParse(valueAt(content, ["roster"]));
  return roster.success ? roster.data : undefined;
}

function explainYaml(error: YAMLError): { what: string; fix: string } {
  if (error.code === "DUPLICATE_KEY") return { what: "this key stands twice", fix: "Keep one of the two" };
  if (error.code === "MULTIPLE_DOCS") {
    return { what: "a second document starts here", fix: "Keep one document: one file describes one class" };
  }
  if (error.code === "TAB_AS_INDENT") return { what: "a tab indents this line", fix: "Indent with spaces" };
  const reason = error.message.replace(/\s+/g, " ").replace(/[.:\s]+$/, "");
  return {
    what: `this is not YAML: ${reason}`,
    fix: "Write `key: value` lines, as in examples/three-seats/class.yaml",
  };
}

type Found = Problem & Place;

function explainIssue(file: string, issue: core.$ZodIssue, content: unknown, places: YamlPlaces): Found[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => unknownKey(file, issue.path, key, places));
  }
  const path = issue.path.map(String);
  const name = path.join(".");
  const value = valueAt(content, path);
  const what = name === "" ? `this file holds ${describe(value)}` : `\`${name}\` ${verdict(value)}`;
  return [{ file, ...places.value(path), what, fix: `Write ${WANTED[name] ?? "what the example shows"}` }];
}

function unknownKey(file: string, path: readonly PropertyKey[], key: string, places: YamlPlaces): Found {
  const parent = path.map(String).join(".");
  const prefix = parent === "" ? "" : `${parent}.`;
  const known = Object.keys(WANTED)
    .filter((name) => name.startsWith(prefix) && name !== "")
    .map((name) => name.slice(prefix.length))
    .filter((name) => !name.includes("."));
  const meant = nearest(key, known);
  const fix = meant ? `Write \`${meant}\`, or remove it` : `Remove it; the keys are ${known.join(", ")}`;
  return { file, ...places.key([...path, key]), what: `unknown key \`${shorten(key)}\``, fix };
}

function valueAt(content: unknown, path: readonly string[]): unknown {
  let value: unknown = content;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return value;
}

function verdict(value: unknown): string {
  if (value === undefined) return "is missing";
  if (value === null) return "has no value";
  return `is ${describe(value)}`;
}

function describe(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  return typeof value === "string" ? `the text ${JSON.stringify(shorten(value))}` : shorten(String(value));
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
