import { urlEncode } from "../../../../local/services/iam/shapes";

test("everything but letters, digits and -_.~ is escaped in a document", () => {
  expect(urlEncode(`{"a":"*!'()~-_."}`)).toBe("%7B%22a%22%3A%22%2A%21%27%28%29~-_.%22%7D");
});
