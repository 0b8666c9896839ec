import { Readable } from "node:stream";
import { AwsError } from "../../../../local/core/errors";
import { engineUnderTest, refusal } from "../engine-under-test";

const TEMPLATE = JSON.stringify({
  Description: "d",
  Parameters: { Key: { Type: "String", NoEcho: true } },
  Resources: { A: { Type: "Test::Thing", Properties: { Name: { Ref: "Key" } } } },
});

describe("ValidateTemplate", () => {
  it("tells the parameters of a template that is well made", async () => {
    await using engine = await engineUnderTest();
    expect(await engine.call("ValidateTemplate", { TemplateBody: TEMPLATE })).toEqual({
      Parameters: [{ ParameterKey: "Key", NoEcho: true }],
      Description: "d",
    });
  });

  it.each([
    [
      { Resources: { A: { Type: "Test::Thing", Properties: { Name: { Ref: "X" } } } } },
      "Template format error: Unresolved resource dependencies [X] in the Resources block of the template",
    ],
    [
      { Resources: { A: { Type: "AWS::Foo::Bar" } } },
      "Template format error: Unrecognized resource types: [AWS::Foo::Bar].",
    ],
    [{ Resources: {} }, "Template format error: At least one Resources member must be defined."],
  ])("refuses %j", async (template, message) => {
    await using engine = await engineUnderTest();
    expect(
      await refusal(engine.call("ValidateTemplate", { TemplateBody: JSON.stringify(template) })),
    ).toContain(message);
  });

  it.each([
    ["https://bucket.s3.us-east-1.amazonaws.com/dir/t.json", "bucket", "dir/t.json"],
    ["https://bucket.with.dots.s3.amazonaws.com/t.json", "bucket.with.dots", "t.json"],
    ["https://s3.us-east-1.amazonaws.com/bucket/dir/t%20x.json", "bucket", "dir/t x.json"],
    ["http://127.0.0.1:4566/bucket/t.json", "bucket", "t.json"],
    ["http://bucket.localhost:4566/t.json", "bucket", "t.json"],
  ])("fetches the template of %s", async (TemplateURL, Bucket, Key) => {
    await using engine = await engineUnderTest();
    engine.cloud.answers.set("s3.GetObject", () => ({ Body: Readable.from([TEMPLATE]) }));
    expect(await engine.call("ValidateTemplate", { TemplateURL })).toMatchObject({ Description: "d" });
    expect(engine.cloud.calls[0]?.input).toEqual({ Bucket, Key });
  });

  it("refuses an address that is none of S3's, and tells S3's own errors", async () => {
    await using engine = await engineUnderTest();
    const validate = (TemplateURL: string) => refusal(engine.call("ValidateTemplate", { TemplateURL }));
    expect(await validate("https://example.com/t.json")).toBe("TemplateURL must be a supported URL.");
    expect(await validate("s3://bucket/t.json")).toBe(
      "S3 error: Domain name specified in bucket is not a valid S3 domain",
    );
    engine.cloud.answers.set("s3.GetObject", () => {
      throw new AwsError("NoSuchKey", "The specified key does not exist.", 404);
    });
    expect(await validate("https://bucket.s3.amazonaws.com/t.json")).toMatch(
      /^S3 error: The specified key does not exist\.\n/,
    );
  });
});
