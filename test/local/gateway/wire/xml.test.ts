import { loadModel } from "../../../../local/gateway/wire/model";
import { decodeXml, encodeMembers, escapeText } from "../../../../local/gateway/wire/xml";

const s3 = loadModel("@aws-sdk/client-s3");

function operation(model: typeof s3, name: string) {
  const found = model.operation(name);
  if (!found) throw new Error(`no operation ${name}`);
  return found;
}

test("writes flattened lists as siblings and escapes what XML would take for markup", () => {
  const contents = [{ Key: "a&<b>", Size: 1, LastModified: new Date(0) }, { Key: "c\r" }];
  expect(encodeMembers(operation(s3, "ListObjectsV2").output, { KeyCount: 2, Contents: contents })).toBe(
    "<Contents><Key>a&amp;&lt;b&gt;</Key><LastModified>1970-01-01T00:00:00.000Z</LastModified><Size>1</Size></Contents>" +
      "<Contents><Key>c&#xD;</Key></Contents><KeyCount>2</KeyCount>",
  );
});

test("replaces what XML cannot hold at all", () => {
  expect(escapeText("a\u0000b\u0008c\ud83d\ude00")).toBe("a\ufffdb\ufffdc\ud83d\ude00");
});

test("wraps the lists of query services in member elements", () => {
  const model = loadModel("@aws-sdk/client-cloudformation");
  const stacks = [{ StackName: "s", Tags: [{ Key: "k", Value: "v" }], Outputs: [] }];
  expect(encodeMembers(operation(model, "DescribeStacks").output, { Stacks: stacks })).toBe(
    "<Stacks><member><StackName>s</StackName><Outputs></Outputs><Tags><member><Key>k</Key><Value>v</Value></member></Tags></member></Stacks>",
  );
});

test("reads a document as its shape", () => {
  const payload = operation(s3, "DeleteObjects").input.getMemberSchemas().Delete;
  if (!payload) throw new Error("no payload");
  const text =
    "<Delete><Object><Key>a&amp;b</Key></Object><Object><Key> c </Key></Object><Quiet>true</Quiet></Delete>";
  expect(decodeXml(payload, text)).toEqual({ Objects: [{ Key: "a&b" }, { Key: " c " }], Quiet: true });
});

test.each(["", "no xml", "<Delete><Object>", "<Delete>text</Delete>"])("refuses %j as malformed", (text) => {
  const payload = operation(s3, "DeleteObjects").input.getMemberSchemas().Delete;
  if (!payload) throw new Error("no payload");
  expect(() => decodeXml(payload, text)).toThrow(expect.objectContaining({ code: "MalformedXML" }));
});
