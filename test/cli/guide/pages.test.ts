import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { STEPS, stepsOf, USUAL_SEAT } from "../../../checks";
import { LESSONS, PIPELINES, SYMPTOMS } from "../../../cli/guide/overview";
import { guidePages } from "../../../cli/guide/pages";
import { main } from "../../../cli/main";
import { guide } from "../../../local/page/guide/guide";
import { findBarriers } from "../../support/accessibility";
import { readHtml } from "../../support/html";
import { recordedOutput } from "../../support/output";
import { callRoute } from "../../support/route-call";
import { ROOT } from "../../support/source-files";

const STUDENT = join(ROOT, "docs/student");
const INSTRUCTOR = join(ROOT, "docs/instructor");
const pages = guidePages(STEPS);

const written = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith(".md"));
const read = (folder: string, name: string): string => readFileSync(join(folder, name), "utf8");

test("docs/student is what the steps, the producers and the prices say now (npm run docs:guide writes it)", () => {
  for (const [name, text] of pages) expect({ name, text: read(STUDENT, name) }).toEqual({ name, text });
});

test("docs/student holds no page that nothing makes and the overview does not name", () => {
  const byHand = [...LESSONS, ...PIPELINES, ...SYMPTOMS].map(({ file }) => file);
  const known = [...pages.keys(), ...byHand];
  expect(written(STUDENT).sort()).toEqual([...new Set(known)].sort());
});

test("a page of every step has its goal, its code, its questions, its check and its hint", () => {
  for (const { id, name, instruction, questions } of STEPS) {
    const text = pages.get(`${name}.md`) ?? "";
    expect(text.match(/^## .+$/gm)).toEqual([
      "## Goal",
      "## What to do",
      ...(questions.length > 0 ? ["## What to answer"] : []),
      "## Check it",
      "## If it stays red",
    ]);
    expect(text).toContain(`lab check SEAT ${id}`);
    for (const part of instruction) if ("code" in part) expect(text).toContain(`From \`${part.code}\`:`);
    for (const { key } of questions) expect(text).toContain(`\n- \`${key}\`: `);
  }
});

test("the core takes no more than 90 minutes", () => {
  const core = stepsOf(USUAL_SEAT)
    .filter((step) => step.core)
    .reduce((sum, { minutes }) => sum + minutes, 0);
  expect(core).toBeLessThanOrEqual(90);
  expect(pages.get("README.md")).toContain(`## Core\n\n${core} minutes.`);
});

test("every verb of lab that the guide names is there", async () => {
  const output = recordedOutput();
  await main(["--help"], output);
  const known = [...output.printed.join("\n").matchAll(/^ {2}([a-z]+) /gm)].map(([, verb]) => verb);
  const texts = [STUDENT, INSTRUCTOR].flatMap((folder) => written(folder).map((name) => read(folder, name)));
  const named = texts.flatMap((text) => [...text.matchAll(/(?:`|^)lab ([a-z]+)/gm)].map(([, verb]) => verb));
  expect(named.length).toBeGreaterThan(20);
  expect([...new Set(named)].filter((verb) => !known.includes(verb))).toEqual([]);
});

test("links lead to pages that are there", () => {
  for (const folder of [STUDENT, INSTRUCTOR]) {
    for (const name of written(folder)) {
      const links = [...read(folder, name).matchAll(/\]\((?!https:)([^)#]+)/g)].map(([, path]) =>
        String(path),
      );
      const missing = links.filter((path) => !existsSync(join(folder, path)));
      expect({ name, missing }).toEqual({ name, missing: [] });
    }
  }
});

test("every page as the local cloud serves it has a title, and no barrier that its source shows", async () => {
  for (const name of written(STUDENT)) {
    const { status, text } = await callRoute(
      guide(STUDENT),
      "GET",
      `/_lab/guide/${name === "README.md" ? "" : name.slice(0, -3)}`,
    );
    expect({ name, status, barriers: findBarriers(text) }).toEqual({ name, status: 200, barriers: [] });
    const title = readHtml(text).find((element) => element.name === "title")?.text;
    expect(title).toMatch(/^[^`]{3,} · loglab guide$/);
  }
});
