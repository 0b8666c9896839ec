import { check } from "../../../../local/services/servicequotas/constraints";

test("a page holds one to a hundred", () => {
  expect(() => check("ListServices", { MaxResults: 100 })).not.toThrow();
  expect(() => check("ListServices", { MaxResults: 101 })).toThrow("'maxResults'");
});

test("a service code begins with a letter", () => {
  expect(() => check("ListServiceQuotas", { ServiceCode: "ec2" })).not.toThrow();
  expect(() => check("ListServiceQuotas", { ServiceCode: "2ec" })).toThrow("regular expression pattern");
});
