import { SaxesParser } from "saxes";

/** An element of a page, as far as a test looks at it. */
export interface PageElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Text of it and of everything in it. */
  text: string;
  /** Names of the elements around it, from the outermost. */
  within: readonly string[];
}

/**
 * Reads a page that is well-formed XML too.
 * @returns its elements in the order in which they begin
 * @throws Error where it is not well-formed
 */
export function readHtml(html: string): PageElement[] {
  const parser = new SaxesParser();
  const elements: PageElement[] = [];
  const open: PageElement[] = [];
  parser.on("opentag", ({ name, attributes }) => {
    const within = open.map((around) => around.name);
    const element = { name, attributes: attributes as Record<string, string>, text: "", within };
    elements.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => {
    for (const element of open) element.text += text;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(html).close();
  return elements;
}
