import { listTexts, readRawPolicy } from "../../../../../local/services/iam/document/raw-policy";

test("a single statement is a list of one", () => {
  const Statement = { Effect: "Allow", Action: "*", Resource: "*" };
  expect(readRawPolicy(JSON.stringify({ Version: "2012-10-17", Statement }))).toEqual({
    Version: "2012-10-17",
    statements: [Statement],
  });
});

test.each([
  "[]",
  "null",
  '"text"',
  '{"Statement":"x"}',
  '{"Statement":[null]}',
  '{"Statement":[{"Effect":1}]}',
])("%s is no policy", (text) => {
  expect(() => readRawPolicy(text)).toThrow("Syntax errors in policy.");
});

test("texts of an element are a list, without nulls", () => {
  expect([listTexts(undefined), listTexts("a"), listTexts(["a", null, "b"])]).toEqual([
    [],
    ["a"],
    ["a", "b"],
  ]);
});
