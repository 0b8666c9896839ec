import { describeOnly, type Part, type Question, type Step } from "../../checks";
import { codeRegion, inTypeScript } from "./code-region";

const LANGUAGES: Readonly<Record<string, string>> = { py: "python", ts: "ts", sh: "sh", sql: "sql" };

/** A step as a page of Markdown: what the step says of itself, with the code that it names. */
export function stepPage(step: Step): string {
  const kind = step.core ? "core" : "goes on from the core";
  return [
    `# Step ${step.id}: ${step.title}`,
    `${step.minutes} minutes, ${kind}${step.only ? `; for classes with \`${describeOnly(step.only)}\`` : ""}.`,
    "## Goal",
    readable(step.goal),
    "## What to do",
    fence("sh", `lab begin SEAT ${step.id}`),
    "prints what follows with the names of your seat, and with a nonce that marks your work as yours.",
    ...step.instruction.flatMap(describePart),
    ...(step.questions.length > 0 ? ["## What to answer", ...answers(step)] : []),
    "## Check it",
    fence("sh", `lab check SEAT ${step.id}`),
    "## If it stays red",
    readable(step.hint),
    "Nothing helps? [Symptoms and causes](README.md#when-something-is-wrong).",
    "",
  ].join("\n\n");
}

function describePart(part: Part): string[] {
  return "text" in part ? [readable(part.text)] : codeBlocks(part.code, part.region);
}

/** @returns a piece of code in each language that it is written in */
export function codeBlocks(code: string, region: string): string[] {
  const sibling = inTypeScript(code);
  if (sibling === undefined) return [codeBlock(code, region)];
  return [codeBlock(code, region), "The same in TypeScript:", codeBlock(sibling, region)];
}

/**
 * @param code path below the project's root
 * @returns where the code stands, and the code
 */
function codeBlock(code: string, region: string): string {
  const language = LANGUAGES[code.split(".").at(-1) ?? ""] ?? "";
  return `From \`${code}\`:\n\n${fence(language, codeRegion(code, region).replace(/\s+$/, ""))}`;
}

function answers({ id, questions }: Step): string[] {
  return [
    questions.map(describeQuestion).join("\n"),
    fence("sh", `lab answer SEAT ${id} ${questions.map(({ key }) => `${key}=…`).join(" ")}`),
  ];
}

function describeQuestion({ key, prompt, options = [] }: Question): string {
  const choices = options.map(({ value, text }) =>
    value === text ? `  - \`${value}\`` : `  - \`${value}\`: ${readable(text)}`,
  );
  return [`- \`${key}\`: ${readable(prompt)}`, ...choices].join("\n");
}

export const fence = (language: string, code: string): string => `\`\`\`${language}\n${code}\n\`\`\``;

/** What stands in angle brackets is no HTML: outside of code it would vanish where Markdown is shown with it. */
function readable(markdown: string): string {
  return markdown
    .split(/(```[\s\S]*?```|`[^`]*`)/)
    .map((piece, at) => (at % 2 === 0 ? piece.replace(/<(?=[A-Za-z/])/g, "\\<") : piece))
    .join("");
}
