import type { Change } from "../../lib/summary/compare";

const NO_CHANGE = "no change: the same resources, grants, outputs and costs";

/**
 * @param from what the earlier side is called
 * @param to what the later side is called
 * @returns what changes from one side to the other, line by line: lines that go with a minus, those that come with a plus
 */
export function describeChanges(changes: readonly Change[], from: string, to: string): string[] {
  const some = changes.filter(({ what }) => what !== "unchanged");
  return [`from ${from} to ${to}`, ...(some.length === 0 ? [NO_CHANGE] : some.flatMap(describeChange))];
}

/** @returns the same as a Markdown section, for a pull request's job summary */
export function markdownChanges(changes: readonly Change[], from: string, to: string): string[] {
  const [title, ...lines] = describeChanges(changes, from, to);
  const some = changes.some(({ what }) => what !== "unchanged");
  return [`### What changes ${title}`, "", ...(some ? ["```diff", ...lines.slice(1), "```"] : lines)];
}

function describeChange({ stacks, what, sections }: Change): string[] {
  return [
    "",
    `${nameStacks(stacks)}: ${what}`,
    ...sections.flatMap(({ title, gone, come }) => [
      `  ${title}`,
      ...gone.map((line) => `-   ${line}`),
      ...come.map((line) => `+   ${line}`),
    ]),
  ];
}

function nameStacks(stacks: readonly string[]): string {
  const [first = "", second, ...others] = stacks;
  if (second === undefined) return first;
  const last = others.at(-1);
  return last === undefined ? `${first}, ${second}` : `${first} … ${last} (${stacks.length} stacks)`;
}
