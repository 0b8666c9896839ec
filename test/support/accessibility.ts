import { type PageElement, readHtml } from "./html";

/**
 * What WCAG 2.2 AA asks of a page and can be seen in its source, each with the number of the success criterion.
 * @returns what is wrong, empty when nothing is
 * @see https://www.w3.org/TR/WCAG22/
 */
export function findBarriers(html: string): string[] {
  const elements = readHtml(html);
  const all = (...names: string[]): PageElement[] => elements.filter(({ name }) => names.includes(name));
  return [
    ...(all("html")[0]?.attributes.lang ? [] : ["3.1.1 the page does not say its language"]),
    ...(all("title")[0]?.text.trim() ? [] : ["2.4.2 the page has no title"]),
    ...landmarks(elements),
    ...headings(all("h1", "h2", "h3", "h4", "h5", "h6")),
    ...skipLink(elements),
    ...all("a").flatMap((link) =>
      nameOf(link) ? [] : [`2.4.4 a link to ${link.attributes.href} has no text`],
    ),
    ...all("img").flatMap(({ attributes }) =>
      "alt" in attributes ? [] : [`1.1.1 ${attributes.src} has no alt`],
    ),
    ...all("table").flatMap((table) => tableHeaders(table, elements)),
    ...all("pre").flatMap(({ attributes }) =>
      attributes.tabindex === "0" ? [] : ["2.1.1 a pre cannot be scrolled by keys"],
    ),
    ...duplicates(elements.flatMap(({ attributes }) => attributes.id ?? [])).map(
      (id) => `4.1.2 two ids ${id}`,
    ),
    ...fragments(elements),
    ...viewport(all("meta")),
  ];
}

const nameOf = ({ text, attributes }: PageElement): string => (attributes["aria-label"] ?? text).trim();

function landmarks(elements: readonly PageElement[]): string[] {
  const wrong: string[] = [];
  const mains = elements.filter(({ name }) => name === "main").length;
  if (mains !== 1) wrong.push(`1.3.1 there are ${mains} main landmarks`);
  const navigation = elements
    .filter(({ name }) => name === "nav")
    .map(({ attributes }) => attributes["aria-label"] ?? "");
  if (navigation.includes("")) wrong.push("1.3.1 a navigation has no name");
  if (duplicates(navigation).length > 0) wrong.push("1.3.1 two navigations have one name");
  const outside = elements.filter(
    ({ name, within }) =>
      /^(p|ul|ol|table|pre|h\d)$/.test(name) &&
      !within.some((around) => /^(header|main|footer)$/.test(around)),
  );
  return [...wrong, ...outside.map(({ name, text }) => `1.3.1 ${name} "${text}" is in no landmark`)];
}

function headings(found: readonly PageElement[]): string[] {
  const levels = found.map(({ name }) => Number(name.slice(1)));
  const wrong =
    levels.filter((level) => level === 1).length === 1 ? [] : ["1.3.1 there is not one first heading"];
  levels.forEach((level, at) => {
    if (level > (levels[at - 1] ?? 0) + 1) wrong.push(`1.3.1 a level is skipped before "${found[at]?.text}"`);
    if (!found[at]?.text.trim()) wrong.push("2.4.6 a heading is empty");
  });
  return wrong;
}

function skipLink(elements: readonly PageElement[]): string[] {
  const first = elements.find(({ name }) => name === "a");
  const target = first?.attributes.href?.slice(1);
  const main = elements.find(({ name }) => name === "main");
  return target && target === main?.attributes.id
    ? []
    : ["2.4.1 the first link does not skip to the content"];
}

function tableHeaders(table: PageElement, elements: readonly PageElement[]): string[] {
  const inside = elements.slice(elements.indexOf(table) + 1);
  const rows = inside.findIndex(({ name, within }) => name === "tr" && within.includes("tbody"));
  const heads = inside.slice(0, rows < 0 ? undefined : rows).filter(({ name }) => name === "th");
  const named =
    heads.length > 0 &&
    heads.every(({ attributes, text }) => attributes.scope === "col" && text.trim() !== "");
  return named ? [] : ["1.3.1 a table has no named column headers"];
}

function fragments(elements: readonly PageElement[]): string[] {
  const ids = new Set(elements.map(({ attributes }) => attributes.id));
  return elements
    .map(({ attributes }) => attributes.href ?? "")
    .filter((href) => href.startsWith("#") && !ids.has(href.slice(1)))
    .map((href) => `2.4.4 a link to ${href} leads nowhere`);
}

function viewport(metas: readonly PageElement[]): string[] {
  const content = metas.find(({ attributes }) => attributes.name === "viewport")?.attributes.content ?? "";
  const fits = /width=device-width/.test(content) && !/user-scalable|maximum-scale/.test(content);
  return fits ? [] : ["1.4.4 the page does not let itself be zoomed"];
}

function duplicates(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}

/**
 * @param colours two of the form `#rrggbb`
 * @returns their contrast, 1 to 21
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(...colours: [string, string]): number {
  const [dark = 0, light = 0] = colours.map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
