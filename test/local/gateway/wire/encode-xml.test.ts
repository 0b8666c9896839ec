import {
  encodeMembers,
  encodeXml,
  escapeAttribute,
  escapeText,
} from "../../../../local/gateway/wire/encode-xml";
import { memberOf, outputOf } from "../../../support/shapes";

test("writes flattened lists as siblings and escapes what XML would take for markup", () => {
  const Contents = [{ Key: "a&<b>", Size: 1, LastModified: new Date(0) }, { Key: "c\r" }];
  expect(encodeMembers(outputOf("s3", "ListObjectsV2"), { KeyCount: 2, Contents })).toBe(
    "<Contents><Key>a&amp;&lt;b&gt;</Key><LastModified>1970-01-01T00:00:00.000Z</LastModified><Size>1</Size></Contents>" +
      "<Contents><Key>c&#xD;</Key></Contents><KeyCount>2</KeyCount>",
  );
});

test("wraps the lists of query services in member elements", () => {
  const Stacks = [{ StackName: "s", Tags: [{ Key: "k", Value: "v" }], Outputs: [] }];
  expect(encodeMembers(outputOf("cloudformation", "DescribeStacks"), { Stacks })).toBe(
    "<Stacks><member><StackName>s</StackName><Outputs></Outputs><Tags><member><Key>k</Key><Value>v</Value></member></Tags></member></Stacks>",
  );
});

test("writes attributes and the namespaces that they need", () => {
  const grantee = memberOf(outputOf("s3", "GetBucketAcl"), "Grants")
    .getValueSchema()
    .getMemberSchemas().Grantee;
  if (!grantee) throw new Error("no grantee");
  expect(encodeXml(grantee, { Type: 'Canonical"User', ID: "1" }, "Grantee")).toBe(
    '<Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Canonical&quot;User"><ID>1</ID></Grantee>',
  );
});

test("writes maps as entries", () => {
  const schema = outputOf("lambda", "ListTags").getMemberSchemas().Tags;
  if (!schema) throw new Error("no tags");
  expect(encodeXml(schema, { "a&": "1" }, "Tags")).toBe(
    "<Tags><entry><key>a&amp;</key><value>1</value></entry></Tags>",
  );
});

test("replaces what XML cannot hold at all", () => {
  expect(escapeText("a\u0000b\u0008c\ud83d\ude00\ud800")).toBe("a\ufffdb\ufffdc\ud83d\ude00\ufffd");
  expect(escapeAttribute('"\n\u0001')).toBe("&quot;&#xA;\ufffd");
});

test("writes times in the service's own way, however deep they stand", () => {
  const Users = [{ UserName: "u", CreateDate: new Date(1_700_000_000_250) }];
  expect(encodeMembers(outputOf("iam", "ListUsers"), { Users }, { timestamps: "whole-seconds" })).toBe(
    "<Users><member><UserName>u</UserName><CreateDate>2023-11-14T22:13:20Z</CreateDate></member></Users>",
  );
});
