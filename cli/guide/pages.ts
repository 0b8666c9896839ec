import type { Step } from "../../checks";
import { overview } from "./overview";
import { producersPage } from "./producers-page";
import { stepPage } from "./step-page";

/**
 * The pages of the guide that are made: from the steps' own definitions, from code that tests run, from the price table.
 * The other pages of docs/student are written by hand.
 * @returns Markdown by the file's name
 */
export function guidePages(steps: readonly Step[]): Map<string, string> {
  const pages = [
    ["README.md", overview(steps)],
    ["producers.md", producersPage()],
    ...steps.map((step) => [`${step.name}.md`, stepPage(step)] as const),
  ] as const;
  return new Map(pages.map(([file, text]) => [file, `${text.trimEnd()}\n`]));
}
