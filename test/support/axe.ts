import axe, { type AxeResults, type Result } from "axe-core";
import type { Page } from "playwright-core";

/** Rules of WCAG 2.2, levels A and AA. */
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/**
 * Looks at an open page as axe does: what it is sure of, and nothing that a person would have to judge.
 * @returns what violates WCAG 2.2 AA, with the elements; empty when nothing does
 */
export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const options = { runOnly: { type: "tag", values: WCAG }, resultTypes: ["violations"] };
  const { violations, passes } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  if (passes.length === 0) throw new Error(`axe has looked at nothing of ${page.url()}`);
  return violations.map(describe);
}

const describe = ({ id, help, nodes }: Result): string =>
  `${id}: ${help}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`;
