import { codeRegion, inTypeScript } from "../../../cli/guide/code-region";

test("a region is what stands between its marks, without the marks", () => {
  const code = codeRegion("examples/producers/python/right.py", "put-record");
  expect(code).toMatch(/^def /);
  expect(code).not.toContain("[begin");
  expect(code).not.toContain("[end");
});

test("a region that is not there is an error that names file and region", () => {
  expect(() => codeRegion("examples/producers/python/right.py", "nothing")).toThrow(
    "right.py has no region nothing",
  );
});

test("a program in Python has one in TypeScript beside it, where there is one", () => {
  expect(inTypeScript("examples/producers/python/right.py")).toBe("examples/producers/typescript/right.ts");
  expect(inTypeScript("examples/producers/python/absent.py")).toBeUndefined();
  expect(inTypeScript("examples/query/ask.ts")).toBeUndefined();
});
