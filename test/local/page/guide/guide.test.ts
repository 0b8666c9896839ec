import { readFileSync } from "node:fs";
import { join } from "node:path";
import { guide } from "../../../../local/page/guide/guide";
import { contrast, findBarriers } from "../../../support/accessibility";
import { classFolder } from "../../../support/class-folder";
import { readHtml } from "../../../support/html";
import { callRoute } from "../../../support/route-call";
import { ROOT } from "../../../support/source-files";

const OVERVIEW = "# The guide\n\n1. [Second](second.md)\n2. [First](first.md#part)\n";
const SECOND = `# Second & last

Back to the [overview](README.md). A <script>alert(1)</script> is text.

## A part

| term | count |
|---|--:|
| a | 1 |

## A part

\`\`\`sh
echo "<b>" && true
\`\`\`
`;

async function serve(path: string, method = "GET") {
  using folder = classFolder();
  folder.write("README.md", OVERVIEW);
  folder.write("second.md", SECOND);
  folder.write("first.md", "# First\n\n## Part\n");
  folder.write("zzz.md", "# Nobody links here\n");
  return await callRoute(guide(folder.path), method, path);
}

test("the overview comes first, and the pages in the order in which it links to them", async () => {
  const { status, text } = await serve("/_lab/guide/");
  expect(status).toBe(200);
  const pages = readHtml(text).filter(
    ({ name, within }) => name === "a" && within.includes("ol") && within.includes("nav"),
  );
  expect(pages.map(({ attributes, text: title }) => [attributes.href, title])).toEqual([
    ["./", "The guide"],
    ["./second", "Second & last"],
    ["./first", "First"],
    ["./zzz", "Nobody links here"],
  ]);
});

test("a page has its title, its neighbours, and says which one it is", async () => {
  const { text } = await serve("/_lab/guide/second?x#y");
  const elements = readHtml(text);
  expect(elements.find(({ name }) => name === "title")?.text).toBe("Second & last · loglab guide");
  expect(elements.find(({ attributes }) => attributes["aria-current"] === "page")?.text).toBe(
    "Second & last",
  );
  expect(
    elements.find(({ attributes }) => attributes.class === "neighbours")?.text.replace(/\s+/g, " "),
  ).toBe(" Before: The guide Next: First ");
});

test("links between pages work in the browser as they do between files", async () => {
  const hrefs = async (path: string) =>
    readHtml((await serve(path)).text)
      .filter(({ name, within }) => name === "a" && within.includes("main"))
      .map(({ attributes }) => attributes.href);
  expect(await hrefs("/_lab/guide/")).toEqual(["./second", "./first#part"]);
  expect(await hrefs("/_lab/guide/second")).toEqual(["./"]);
});

test("HTML in a page is text, and nothing of it runs", async () => {
  const { text, headers } = await serve("/_lab/guide/second");
  expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(readHtml(text).filter(({ name }) => name === "script")).toEqual([]);
  expect(headers["content-security-policy"]).toBe(
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  expect(text).not.toMatch(/ style=/);
});

test("two headings of one name get anchors as GitHub makes them", async () => {
  const { text } = await serve("/_lab/guide/second");
  expect(readHtml(text).flatMap(({ name, attributes }) => (name === "h2" ? attributes.id : []))).toEqual([
    "a-part",
    "a-part-1",
  ]);
});

test("the address without a slash leads to the overview", async () => {
  const { status, headers } = await serve("/_lab/guide");
  expect({ status, location: headers.location }).toEqual({ status: 308, location: "/_lab/guide/" });
});

test.each([
  "/_lab/guide/nowhere",
  "/_lab/guide/README",
  "/_lab/guide/..%2f..%2fpackage",
  "/_lab/guide/%3Cb%3E",
])("%s is answered with a page that leads back", async (path) => {
  const { status, text } = await serve(path);
  expect(status).toBe(404);
  expect(findBarriers(text)).toEqual([]);
  expect(text).toContain('<a href="./">The overview</a>');
});

test("HEAD has the same length and no body, and nothing else is allowed", async () => {
  const [get, head, post] = await Promise.all([
    serve("/_lab/guide/"),
    serve("/_lab/guide/", "HEAD"),
    serve("/_lab/guide/", "POST"),
  ]);
  expect(head).toMatchObject({
    status: 200,
    text: "",
    headers: { "content-length": get.headers["content-length"] },
  });
  expect(post).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
});

test("a folder that is not there is told of", async () => {
  const { status, text } = await callRoute(guide("/nonexistent/guide"), "GET", "/_lab/guide/");
  expect(status).toBe(500);
  expect(text).toContain("The guide cannot be read from its folder: ENOENT");
});

test("pages have no barrier that their source shows", async () => {
  for (const path of ["/_lab/guide/", "/_lab/guide/second", "/_lab/guide/first"]) {
    expect(findBarriers((await serve(path)).text)).toEqual([]);
  }
});

describe("the style", () => {
  const css = readFileSync(join(ROOT, "local/page/ui/guide.css"), "utf8");
  const palettes = css.split("prefers-color-scheme: dark").map((part) => {
    const colours = [...part.matchAll(/--(\w+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]);
    return Object.fromEntries(colours) as Record<string, string>;
  });

  test.each(["light", "dark"])("keeps text and what is drawn readable in the %s palette", (name) => {
    const palette = palettes[name === "light" ? 0 : 1] ?? {};
    const on = (front: string, ground: string): number =>
      contrast(palette[front] ?? "", palette[ground] ?? "");
    for (const ground of ["ground", "block"]) {
      expect(on("text", ground)).toBeGreaterThanOrEqual(7);
      expect(on("link", ground)).toBeGreaterThanOrEqual(7);
      expect(on("line", ground)).toBeGreaterThanOrEqual(3);
      expect(on("focus", ground)).toBeGreaterThanOrEqual(3);
    }
  });

  test("takes no colour but the palette's, so none escapes the reckoning", () => {
    const outside = css.replace(/--\w+: #[0-9a-f]{6};/g, "");
    expect(outside).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|hsl/i);
  });

  test("underlines links, rings what has the focus, and moves nothing for who does not want it", () => {
    expect(css).toMatch(/a \{[^}]*text-decoration: underline/);
    expect(css).toMatch(/:focus-visible \{[^}]*outline: 3px solid/);
    const moving = css.replace(/@media \(prefers-reduced-motion: no-preference\) \{[\s\S]*?\n\}/, "");
    expect(moving).not.toMatch(/transition|animation|scroll-behavior/);
  });

  test("has no width that a narrow screen could not give", () => {
    const widths = [...css.matchAll(/(?:^|[\s;{])(?:min-)?width: ([\d.]+)rem/g)].map(
      ([, rem]) => Number(rem) * 16,
    );
    expect(widths.length).toBeGreaterThan(0);
    expect(Math.max(...widths)).toBeLessThan(320);
  });
});
