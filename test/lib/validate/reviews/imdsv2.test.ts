import { imdsv2 } from "../../../../lib/validate/reviews/imdsv2";
import { findIn, findInClean, whats } from "../../../support/review";

test("a clean class keeps it", () => {
  expect(findInClean(imdsv2)).toEqual([]);
});

const FOUND = ["its metadata can be read without a token"];

test.each([undefined, {}, { HttpTokens: "optional" }])("metadata options %j are found", (MetadataOptions) => {
  expect(whats(imdsv2, "AWS::EC2::Instance", { MetadataOptions })).toEqual(FOUND);
  expect(whats(imdsv2, "AWS::EC2::LaunchTemplate", { LaunchTemplateData: { MetadataOptions } })).toEqual(
    FOUND,
  );
});

test("an instance may leave it to its launch template", () => {
  const template = (HttpTokens: string) => ({
    T: {
      Type: "AWS::EC2::LaunchTemplate",
      Properties: { LaunchTemplateData: { MetadataOptions: { HttpTokens } } },
    },
    I: { Type: "AWS::EC2::Instance", Properties: { LaunchTemplate: { LaunchTemplateId: { Ref: "T" } } } },
  });
  expect(findIn(imdsv2, template("required"))).toEqual([]);
  expect(findIn(imdsv2, template("optional")).map(({ resource }) => resource)).toEqual(["T", "I"]);
});
