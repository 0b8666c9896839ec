import { checkTypeFilter } from "../../../../local/engine/requests/type-filter";
import { parseTemplate } from "../../../../local/engine/template/parse-template";

const { resources } = parseTemplate(
  JSON.stringify({ Resources: { A: { Type: "AWS::S3::Bucket" }, B: { Type: "Custom::X" } } }),
);

test("a request can be kept to resource types", () => {
  expect(() => checkTypeFilter(resources, undefined)).not.toThrow();
  expect(() => checkTypeFilter(resources, ["AWS::S3::*", "Custom::*"])).not.toThrow();
  expect(() => checkTypeFilter(resources, ["AWS::S3::Bucket", "Custom::X"])).not.toThrow();
  expect(() => checkTypeFilter(resources, ["AWS::*"])).toThrow(
    "Resource type Custom::X is not allowed by parameter ResourceTypes [AWS::*]",
  );
});
