import { compilePattern } from "../../../../local/services/logs/filter-pattern";

const LINES = ["ERROR 400 bad request", "ERROR 500 server", "WARN slow request", "error small"];
const found = (pattern: string): string[] => LINES.filter(compilePattern(pattern) ?? (() => true));

describe("filter patterns", () => {
  it.each([
    ["", LINES],
    ["ERROR", [LINES[0], LINES[1]]],
    ["ERROR request", [LINES[0]]],
    ["?WARN ?small", [LINES[2], LINES[3]]],
    ["ERROR -400", [LINES[1]]],
    ['"500 server"', [LINES[1]]],
    ['-"bad request" request', [LINES[2]]],
    ["?WARN ERROR", [LINES[0], LINES[1]]],
  ])("takes %j", (pattern, expected) => {
    expect(found(pattern)).toEqual(expected);
  });

  it.each(["{ $.level = 1 }", "[ip, user]", "%ERR.*%"])("refuses %j by its kind", (pattern) => {
    expect(() => compilePattern(pattern)).toThrow(/filter pattern of kind .* is not modelled/);
  });

  it("refuses a bare word with other characters", () => {
    expect(() => compilePattern("a:b")).toThrow("Invalid character(s) in term 'filterPattern'");
  });
});
