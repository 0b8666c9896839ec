import { corsRules } from "../../../../../local/services/s3/configuration/cors-rules";

const rule = { AllowedMethods: ["GET"], AllowedOrigins: ["https://*.example.com"] };

test("keeps rules as they are", () => {
  expect(corsRules([rule])).toEqual([rule]);
});

test.each([
  ["no rule", []],
  ["no list", undefined],
  ["a rule without methods", [{ ...rule, AllowedMethods: [] }]],
  ["a rule without origins", [{ ...rule, AllowedOrigins: undefined }]],
  ["more than 100 rules", Array.from({ length: 101 }, () => rule)],
])("refuses %s as malformed", (_, rules) => {
  expect(() => corsRules(rules)).toThrow(expect.objectContaining({ code: "MalformedXML" }));
});

test("names the method that S3 does not know", () => {
  expect(() => corsRules([{ ...rule, AllowedMethods: ["GET", "MYMETHOD"] }])).toThrow(
    "Found unsupported HTTP method in CORS config. Unsupported method is MYMETHOD",
  );
});

test("takes one wildcard in an origin", () => {
  expect(() => corsRules([{ ...rule, AllowedOrigins: ["*.*"] }])).toThrow(
    'AllowedOrigin "*.*" can not have more than one wildcard.',
  );
});
