import type { Pipeline } from "../../contract/pipeline";
import type { ValidatorName } from "../../contract/validation-report";
import type { LabClass } from "../class/lab-class";

/** A finding that somebody has looked at and accepted. */
export interface Acceptance {
  validator: ValidatorName;
  /** Exactly as the validator spells it. */
  rule: string;
  /** Kind of stack and path of the construct in it, with `*` for one name and `**` for any number. */
  on: string;
  /** Classes that it is about, by words of theirs; all when absent. */
  only?: Partial<ClassWords>;
  reason: string;
  owner: string;
  /** Line of the file where it stands, 1-based. */
  line: number;
}

/** Words that tell kinds of class apart: the pipeline's, whether the class pins its generators' image by an AMI id, and whether it ends. */
export interface ClassWords extends Pipeline {
  image: "pinned" | "looked-up";
  expires: "given" | "never";
}

/** What an acceptance is held against. */
export interface Acceptable {
  validator: ValidatorName;
  rule: string;
  /** Kind of stack and path of the construct in it: `seat/Bucket/Resource`, `seat`, or `class`. */
  on: string;
}

/** @returns whether an acceptance is about classes like this one */
export function concerns({ only = {} }: Acceptance, { pipeline, image, expires }: LabClass): boolean {
  const words: Readonly<Record<string, string>> = {
    ...pipeline,
    image: image?.startsWith("ami-") ? "pinned" : "looked-up",
    expires: expires === undefined ? "never" : "given",
  };
  return Object.entries(only).every(([key, word]) => words[key] === word);
}

/** @returns whether an acceptance accepts this finding */
export function accepts({ validator, rule, on }: Acceptance, found: Acceptable): boolean {
  return validator === found.validator && rule === found.rule && pathPattern(on).test(found.on);
}

function pathPattern(on: string): RegExp {
  const source = on
    .split("/")
    .map((part) => (part === "**" ? "(?:/.*)?" : `/${part.split("*").map(quote).join("[^/]*")}`))
    .join("");
  return new RegExp(`^${source.replace(/^\//, "")}$`);
}

const quote = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
