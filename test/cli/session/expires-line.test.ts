import { withExpires } from "../../../cli/session/expires-line";

const LATER = "2026-12-25T18:00:00-08:00";

describe("the end in a class file", () => {
  it("is changed, and remarks, order and everything else stay", () => {
    const text =
      "# my class\nclass: c   # short\nexpires: 2026-12-18T18:00:00-08:00 # the last day\r\nroster: r.csv\nrate: 3\n";
    expect(withExpires("class.yaml", text, LATER)).toBe(text.replace("2026-12-18T18:00:00-08:00", LATER));
  });

  it("is changed where it stands in quotation marks", () => {
    const text = 'class: c\nroster: r.csv\nexpires: "2026-12-18T18:00:00-08:00"\n';
    expect(withExpires("class.yaml", text, LATER)).toBe(`class: c\nroster: r.csv\nexpires: ${LATER}\n`);
  });

  it("is added to a class that has none, also where the last line has no end", () => {
    expect(withExpires("class.yaml", "class: c\nroster: r.csv", LATER)).toBe(
      `class: c\nroster: r.csv\nexpires: ${LATER}\n`,
    );
  });

  it.each([
    ["a map on one line", "{ class: c, roster: r.csv }\n"],
    ["an alias", "class: &c c\nroster: r.csv\nexpires: *c\n"],
    ["an end of the document", "class: c\nroster: r.csv\n...\n"],
  ])("is left to the user where it stands in %s, with the line to write", (_, text) => {
    expect(() => withExpires("class.yaml", text, LATER)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining("class.yaml"),
        fix: expect.stringContaining(`expires: ${LATER}`),
        exitCode: 2,
      }),
    );
  });
});
