import { exportsOf } from "../cost/exports";
import type { Flow } from "../cost/flow-cost";
import type { Template } from "../guardrails/template";
import { codeLines } from "./code";
import { costLines } from "./cost-lines";
import { propertyChanges } from "./property-changes";
import { type Section, summarize } from "./template-summary";

/** A class's stacks at one point: as a commit makes them, or as they are deployed. */
export interface Side {
  stacks: readonly { name: string; seat?: string; template: Template }[];
  /** How a seat's lines flow; absent where nobody can tell. */
  flow?: Flow;
}

/** What became of stacks that all changed alike. */
export interface Change {
  /** Names of the stacks. */
  stacks: string[];
  what: "added" | "removed" | "changed" | "unchanged";
  /** Lines that went and came, by section; the whole summary of a stack that was added or removed. */
  sections: { title: string; gone: string[]; come: string[] }[];
}

type Stack = Side["stacks"][number];

/** @returns what becomes of each stack, stacks that change alike together, in the order of the later side */
export function compare(before: Side, after: Side): Change[] {
  const old = new Map(before.stacks.map((stack) => [stack.name, stack]));
  const now = new Map(after.stacks.map((stack) => [stack.name, stack]));
  const flows = before.flow !== undefined && after.flow !== undefined;
  const told = (side: Side) => teller(flows ? side : { stacks: side.stacks });
  const [tellOld, tellNow] = [told(before), told(after)];
  const groups = new Map<string, Change>();
  for (const name of new Set([...now.keys(), ...old.keys()])) {
    const change = compareStack(old.get(name), now.get(name), tellOld, tellNow);
    const key = JSON.stringify(change);
    const alike = groups.get(key);
    if (alike) alike.stacks.push(name);
    else groups.set(key, { stacks: [name], ...change });
  }
  return [...groups.values()];
}

function compareStack(
  before: Stack | undefined,
  after: Stack | undefined,
  tellOld: (stack: Stack) => Section[],
  tellNow: (stack: Stack) => Section[],
): Omit<Change, "stacks"> {
  const gone = before === undefined ? [] : tellOld(before);
  const come = after === undefined ? [] : tellNow(after);
  const titles = new Set([...come, ...gone].map(({ title }) => title));
  const sections = [...titles].map((title) => parted(title, linesOf(gone, title), linesOf(come, title)));
  if (before !== undefined && after !== undefined)
    sections.push({ title: "properties", gone: [], come: propertyChanges(before.template, after.template) });
  const some = sections.filter((section) => section.gone.length + section.come.length > 0);
  const both = before !== undefined && after !== undefined;
  const what = both ? (some.length > 0 ? "changed" : "unchanged") : after === undefined ? "removed" : "added";
  return { what, sections: some };
}

/** @returns what tells a stack of this side, with its costs, and with the hashes of its assets left out */
function teller(side: Side): (stack: Stack) => Section[] {
  const exports = exportsOf(side.stacks.map(({ template }) => template));
  return ({ template }) =>
    [
      ...summarize(template),
      { title: "code", lines: codeLines(template) },
      { title: "cost an hour", lines: costLines(template, exports, side.flow) },
    ].map(({ title, lines }) => ({
      title,
      lines: lines.map((line) => line.replace(/[0-9a-f]{64}/g, "<asset>")),
    }));
}

const linesOf = (sections: readonly Section[], title: string): readonly string[] =>
  sections.find((section) => section.title === title)?.lines ?? [];

/** Takes out what both have; a line that stands twice on one side is two lines. */
function parted(title: string, before: readonly string[], after: readonly string[]) {
  const left = [...before];
  const come = after.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { title, gone: left, come };
}
