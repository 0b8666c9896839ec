import MarkdownIt from "markdown-it";

/** A page of Markdown as HTML. */
export interface Rendered {
  /** Text of its first heading. */
  title: string;
  /** Well-formed, so that a parser of XML reads it too. */
  html: string;
  /** Other pages of the same folder that it links to, in order, without `.md`. */
  pages: string[];
}

interface Environment {
  titles: Map<string, number>;
  pages: Set<string>;
}

/** A link to another page of the folder: `step.md`, `step.md#part`. */
const PAGE_LINK = /^([A-Za-z0-9-]+)\.md(#.*)?$/;

/** A link to it is a link to the folder. */
const INDEX = "README";

const markdown = makeRenderer();

/** Renders CommonMark with tables. HTML in it is shown as text, so a page runs nothing. */
export function renderMarkdown(text: string): Rendered {
  const environment: Environment = { titles: new Map(), pages: new Set() };
  const html = markdown.render(text, environment);
  return {
    title: /^# +(.+)$/m.exec(text)?.[1]?.replaceAll("`", "").trim() ?? "",
    html,
    pages: [...environment.pages],
  };
}

function makeRenderer(): MarkdownIt {
  const renderer = new MarkdownIt({ html: false, xhtmlOut: true });
  const { rules } = renderer.renderer;
  rules.heading_open = (tokens, at, options, environment: Environment, self) => {
    tokens[at]?.attrSet("id", anchor(tokens[at + 1]?.content ?? "", environment));
    return self.renderToken(tokens, at, options);
  };
  rules.link_open = (tokens, at, options, environment: Environment, self) => {
    const token = tokens[at];
    const [, page, part = ""] = PAGE_LINK.exec(token?.attrGet("href") ?? "") ?? [];
    if (page !== undefined) {
      if (page !== INDEX) environment.pages.add(page);
      token?.attrSet("href", `./${page === INDEX ? "" : page}${part}`);
    }
    return self.renderToken(tokens, at, options);
  };
  // Wide things scroll by themselves on a narrow screen; what scrolls must be reachable without a mouse.
  rules.fence = (tokens, at) => {
    const { content = "" } = tokens[at] ?? {};
    return `<pre tabindex="0"><code>${renderer.utils.escapeHtml(content)}</code></pre>\n`;
  };
  rules.table_open = () => '<div class="wide" role="group" aria-label="Table" tabindex="0"><table>\n';
  rules.table_close = () => "</table></div>\n";
  rules.th_open = (tokens, at, options, _, self) => {
    tokens[at]?.attrSet("scope", "col");
    return withoutStyle(self.renderToken(tokens, at, options));
  };
  rules.td_open = (tokens, at, options, _, self) => withoutStyle(self.renderToken(tokens, at, options));
  return renderer;
}

/** Columns that are aligned get a class: the page's policy lets no style stand in an element. */
const withoutStyle = (tag: string): string => tag.replace(/ style="text-align:(\w+)"/, ' class="$1"');

/** As GitHub makes anchors, so that the same links work in both places. */
function anchor(heading: string, { titles }: Environment): string {
  const plain = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
  const before = titles.get(plain) ?? 0;
  titles.set(plain, before + 1);
  return before === 0 ? plain : `${plain}-${before}`;
}
