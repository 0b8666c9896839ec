import { framePage } from "../../../../local/page/guide/page";
import { findBarriers } from "../../../support/accessibility";
import { readHtml } from "../../../support/html";

const PAGES = [
  { name: "", title: "Overview" },
  { name: "a", title: "A & <b>" },
];

test("a page has landmarks, a way past the navigation, and names that are text", () => {
  const page = framePage("A & <b>", "<h1>A</h1>\n", { pages: PAGES, name: "a" });
  expect(findBarriers(page)).toEqual([]);
  const elements = readHtml(page);
  expect(elements.find(({ name }) => name === "title")?.text).toBe("A & <b> · loglab guide");
  expect(
    elements.filter(({ name }) => name === "nav").map(({ attributes }) => attributes["aria-label"]),
  ).toEqual(["All pages", "Before and next"]);
});

test.each([
  ["", ["Next: A & <b>"]],
  ["a", ["Before: Overview"]],
  ["none", []],
])("the page named %p has the neighbours %p", (name, expected) => {
  const page = framePage("x", "<h1>x</h1>", { pages: PAGES, name });
  const items = readHtml(page).filter((element) => element.name === "li" && !element.within.includes("ol"));
  expect(items.map(({ text }) => text)).toEqual(expected);
});
