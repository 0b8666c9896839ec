import { compilePolicy } from "../../../../../local/services/iam/policy/compiled-policy";

const TEXT = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}';

test("the same text is compiled once", () => {
  expect(compilePolicy(TEXT)).toBe(compilePolicy(`${TEXT}`));
  expect(compilePolicy(TEXT)).toHaveLength(1);
});

test("a text that is no policy is a fault of whoever kept it", () => {
  expect(() => compilePolicy("nonsense")).toThrow(SyntaxError);
});
