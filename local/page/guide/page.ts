/** Where a page stands among the others. */
export interface Place {
  /** Every page, in the order of reading; the first is the overview, whose name is empty. */
  pages: readonly { name: string; title: string }[];
  /** Name of the page at hand; undefined for one that is not among them. */
  name?: string;
}

/**
 * The frame around a page of the guide: landmarks, a way past the navigation, every page, and the ones before and after.
 * @param body HTML with one first heading
 */
export function framePage(title: string, body: string, place: Place): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${escaped(title)} · loglab guide</title>
<link rel="stylesheet" href="/_lab/guide.css" />
</head>
<body>
<a class="skip" href="#content">Skip to the page's content</a>
<header>
<p class="site"><a href="/_lab/">The lab</a> <a href="./">Guide</a></p>
<nav aria-label="All pages">
<details>
<summary>All pages of the guide</summary>
<ol>
${place.pages.map((page) => `<li>${link(page, page.name === place.name)}</li>`).join("\n")}
</ol>
</details>
</nav>
</header>
<main id="content" tabindex="-1">
${body}</main>
<footer>
${neighbours(place)}<p>Served by the local cloud on this machine; nothing here is loaded from elsewhere.</p>
</footer>
</body>
</html>
`;
}

function neighbours({ pages, name }: Place): string {
  const at = pages.findIndex((page) => page.name === name);
  if (at < 0) return "";
  const before = pages[at - 1];
  const after = pages[at + 1];
  const parts = [
    ...(before ? [`<li>Before: ${link(before)}</li>`] : []),
    ...(after ? [`<li>Next: ${link(after)}</li>`] : []),
  ];
  if (parts.length === 0) return "";
  return `<nav aria-label="Before and next">\n<ul class="neighbours">\n${parts.join("\n")}\n</ul>\n</nav>\n`;
}

function link({ name, title }: { name: string; title: string }, current = false): string {
  return `<a href="./${name}"${current ? ' aria-current="page"' : ""}>${escaped(title)}</a>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
