import { documentText } from "../../../../../local/services/iam/resources/property-shapes";

test("a document may stand in a template as an object or as text", () => {
  expect(documentText({ Version: "2012-10-17" })).toBe('{"Version":"2012-10-17"}');
  expect(documentText('{"a":1}')).toBe('{"a":1}');
});
