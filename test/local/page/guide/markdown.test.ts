import { renderMarkdown } from "../../../../local/page/guide/markdown";
import { readHtml } from "../../../support/html";

const html = (text: string): string => renderMarkdown(text).html.trim();

test("the first heading is the title, without the marks of code", () => {
  expect(renderMarkdown("text\n\n# `}{` on *one* line\n\n# Another").title).toBe("}{ on *one* line");
  expect(renderMarkdown("no heading").title).toBe("");
});

test("other pages that it links to are told in order, each once, the overview not", () => {
  const text =
    "[b](b.md) [a](a.md#x) [b](b.md) [o](README.md) [far](https://example.com/c.md) [file](../d.md)";
  expect(renderMarkdown(text).pages).toEqual(["b", "a"]);
});

test.each([
  ["[a](a.md)", "./a"],
  ["[a](a.md#part-1)", "./a#part-1"],
  ["[a](README.md#part)", "./#part"],
  ["[a](https://example.com/a.md)", "https://example.com/a.md"],
  ["[a](#part)", "#part"],
])("%s leads to %s", (text, href) => {
  expect(readHtml(html(text)).find(({ name }) => name === "a")?.attributes.href).toBe(href);
});

test("a link that would run something is none", () => {
  expect(html("[a](javascript:alert(1))")).toBe("<p>[a](javascript:alert(1))</p>");
});

test("wide things can be scrolled by keys, and columns have headers", () => {
  expect(html("```sh\na < b\n```")).toBe('<pre tabindex="0"><code>a &lt; b\n</code></pre>');
  const elements = readHtml(html("| a | b |\n|---|--:|\n| 1 | 2 |"));
  expect(elements.map(({ name, attributes }) => [name, attributes])).toEqual([
    ["div", { class: "wide", role: "group", "aria-label": "Table", tabindex: "0" }],
    ["table", {}],
    ["thead", {}],
    ["tr", {}],
    ["th", { scope: "col" }],
    ["th", { scope: "col", class: "right" }],
    ["tbody", {}],
    ["tr", {}],
    ["td", {}],
    ["td", { class: "right" }],
  ]);
});

test.each([
  ["## What AWS says, exactly", "what-aws-says-exactly"],
  ["## `}{` on one line", "-on-one-line"],
  ["## Kafka, Data Streams", "kafka-data-streams"],
])("%s has the anchor %s, as on GitHub", (text, id) => {
  expect(readHtml(html(text))[0]?.attributes.id).toBe(id);
});
