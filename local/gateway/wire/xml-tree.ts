import { SaxesParser, type SaxesTagNS } from "saxes";

/** One element of a document. */
export interface XmlElement {
  /** Without its prefix: S3 takes any. */
  name: string;
  /** By name as written, `xsi:type`. */
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** Its own text, that of its children left out. */
  text: string;
}

/** No shape of AWS is nested deeper. */
const DEEPEST = 100;

/**
 * Parses a document strictly: well formed, one root, no document type, so that entities mean what XML itself says.
 * @returns the root
 * @throws Error that says where it is not well formed
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.on("doctype", () => parser.fail("a document type is not taken"));
  parser.on("opentag", (tag) => {
    const element = elementOf(tag);
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
    open.push(element);
    if (open.length > DEEPEST) parser.fail("elements are nested too deep");
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => open.pop());
  // Clients that speak UTF-8 may put a byte order mark in front.
  parser.write(text.replace(/^\ufeff/, "")).close();
  if (!root) throw new Error("there is no element");
  return root;
}

function elementOf({ local, attributes }: SaxesTagNS): XmlElement {
  const values = Object.values(attributes).map(({ name, value }): [string, string] => [name, value]);
  return { name: local, attributes: new Map(values), children: [], text: "" };
}
