import { parseXml } from "../../../../local/gateway/wire/xml-tree";

test("keeps order, text and attributes, and leaves prefixes off the names of elements", () => {
  const root = parseXml('<p:a xmlns:p="u" b="1"><c/>x<d>y</d>z<c>2</c></p:a>');
  expect(root.name).toBe("a");
  expect([...root.attributes]).toEqual([
    ["xmlns:p", "u"],
    ["b", "1"],
  ]);
  expect(root.text).toBe("xz");
  expect(root.children.map(({ name, text }) => [name, text])).toEqual([
    ["c", ""],
    ["d", "y"],
    ["c", "2"],
  ]);
});

test("keeps elements apart from what every object has", () => {
  const root = parseXml("<a><__proto__><polluted>1</polluted></__proto__><constructor/></a>");
  expect(root.children.map(({ name }) => name)).toEqual(["__proto__", "constructor"]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("says where a document is not well formed", () => {
  expect(() => parseXml("<a><b></a>")).toThrow(/1:\d+: /);
  expect(() => parseXml("")).toThrow("document must contain a root element");
});
