import { parseText } from "../../../../local/engine/template/parse-text";

describe("reading a template's text", () => {
  it("spells out the short forms of YAML", () => {
    const text = `
Plain: !Ref A
Dotted: !GetAtt A.B.C
Listed: !GetAtt [A, B]
Nested: !Join
  - ","
  - - !Sub "\${X}"
    - !Select [0, !GetAZs ""]
Choice: !If [C, !Ref "AWS::NoValue", 1]
Named: !Condition C
Text: !Base64
  Fn::Sub: |
    line
`;
    expect(parseText(text)).toEqual({
      Plain: { Ref: "A" },
      Dotted: { "Fn::GetAtt": ["A", "B.C"] },
      Listed: { "Fn::GetAtt": ["A", "B"] },
      Nested: { "Fn::Join": [",", [{ "Fn::Sub": `\${X}` }, { "Fn::Select": [0, { "Fn::GetAZs": "" }] }]] },
      Choice: { "Fn::If": ["C", { Ref: "AWS::NoValue" }, 1] },
      Named: { Condition: "C" },
      Text: { "Fn::Base64": { "Fn::Sub": "line\n" } },
    });
  });

  it("reads scalars as YAML 1.1 does, dates and keys as the text that they are", () => {
    const text =
      "Version: 2012-10-17\nOn: yes\nHex: 0x10\n012345678901: {1: a}\nQuoted: '012'\nRef: !Ref 012\n";
    expect(parseText(text)).toEqual({
      Version: "2012-10-17",
      On: true,
      Hex: 16,
      "012345678901": { 1: "a" },
      Quoted: "012",
      Ref: { Ref: "012" },
    });
  });

  it.each([
    ['{"a": }', "Template format error: JSON not well-formed. (line 1, column 7)"],
    ['{\n  "a": 1,\n}', "Template format error: JSON not well-formed. (line 3, column 1)"],
    ['{"a": 1', "Template format error: JSON not well-formed. (line 1, column 8)"],
    ["a: [", "Template format error: YAML not well-formed. (line 1, column 5)"],
    ["a: 1\na: 2", "Template format error: YAML not well-formed. (line 2, column 1)"],
    ["a: &x 1\nb: *x", "Template format error: YAML aliases are not allowed in CloudFormation templates"],
  ])("says where %j is wrong", (text, message) => {
    const place = /column \d+/g;
    let said = "";
    try {
      parseText(text);
    } catch (error) {
      said = (error as Error).message;
    }
    // Node 20 and later versions put the column of a mistake in JSON one apart.
    expect(said.replace(place, "column")).toBe(message.replace(place, "column"));
  });
});
