import fc from "fast-check";
import { decodeXml } from "../../../../local/gateway/wire/decode-xml";
import { encodeXml, escapeText } from "../../../../local/gateway/wire/encode-xml";
import { inputOf, memberOf } from "../../../support/shapes";

const deletion = memberOf(inputOf("s3", "DeleteObjects"), "Delete");
const acl = memberOf(inputOf("s3", "PutBucketAcl"), "AccessControlPolicy");
const read = (text: string, schema = deletion): unknown => decodeXml(schema, Buffer.from(text));

test("reads a document as its shape", () => {
  const text =
    "<Delete><Object><Key>a&amp;b</Key></Object><Object><Key> c </Key></Object><Quiet> true </Quiet></Delete>";
  expect(read(text)).toEqual({ Objects: [{ Key: "a&b" }, { Key: " c " }], Quiet: true });
});

test.each([
  [
    "a declaration, a comment and white space",
    '<?xml version="1.0"?>\n<!-- -->\n<Delete>\n <Quiet>true</Quiet>\n</Delete>\n',
  ],
  ["a namespace", '<Delete xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Quiet>true</Quiet></Delete>'],
  [
    "prefixes",
    '<s:Delete xmlns:s="http://s3.amazonaws.com/doc/2006-03-01/"><s:Quiet>true</s:Quiet></s:Delete>',
  ],
  ["attributes that mean nothing", '<Delete a="1"><Quiet xml:space="preserve">true</Quiet></Delete>'],
  ["elements that mean nothing", "<Delete><Other><Deep/></Other><Quiet>true</Quiet></Delete>"],
  ["character data and references", "<Delete><Quiet><![CDATA[tr]]>&#117;&#x65;</Quiet></Delete>"],
  ["a byte order mark", "\ufeff<Delete><Quiet>true</Quiet></Delete>"],
])("reads a document with %s", (_, text) => {
  expect(read(text)).toEqual({ Objects: undefined, Quiet: true });
});

test("reads members that stand in attributes", () => {
  const text =
    '<AccessControlPolicy xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><AccessControlList><Grant>' +
    '<Grantee xsi:type="CanonicalUser"><ID>1</ID></Grantee><Permission>READ</Permission>' +
    "</Grant></AccessControlList></AccessControlPolicy>";
  expect(read(text, acl)).toEqual({
    Grants: [{ Grantee: { Type: "CanonicalUser", ID: "1" }, Permission: "READ" }],
  });
});

test.each([
  "",
  "no xml",
  "<Delete>",
  "<Delete><Object>",
  "<Delete>text</Delete>",
  "<Delete/>trailing",
  "<Delete/><Delete/>",
  "<Other/>",
  "<Delete><Quiet>perhaps</Quiet></Delete>",
  "<Delete><Quiet><b/></Quiet></Delete>",
  "<Delete><Quiet>true</Quiet><Quiet>true</Quiet></Delete>",
  "<Delete><Object><Key>&nbsp;</Key></Object></Delete>",
  "<Delete><Object><Key>&#0;</Key></Object></Delete>",
  "<Delete><Object><Key>\u0001</Key></Object></Delete>",
  "<p:Delete/>",
  '<!DOCTYPE Delete [<!ENTITY x "y">]><Delete><Object><Key>&x;</Key></Object></Delete>',
  '<!DOCTYPE Delete SYSTEM "file:///etc/passwd"><Delete/>',
  "<a>".repeat(100_000),
  `<Delete>${"<a>".repeat(200)}${"</a>".repeat(200)}</Delete>`,
])("refuses %.60j as malformed", (text) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code: "MalformedXML", status: 400 }));
});

test("refuses a document that is longer than any list", () => {
  expect(() => read(`<Delete>${" ".repeat(9 * 1024 * 1024)}</Delete>`)).toThrow(
    expect.objectContaining({ code: "MaxMessageLengthExceeded" }),
  );
});

test("reads back whatever keys were written", () => {
  // What XML 1.0 cannot hold is another test's, and a carriage return comes back as it was written.
  const character = fc
    .string({ unit: "binary" })
    .filter((text) => escapeText(text).replaceAll("\ufffd", "") === escapeText(text));
  fc.assert(
    fc.property(fc.array(character, { maxLength: 5 }), (keys) => {
      const value = { Objects: keys.map((Key) => ({ Key })), Quiet: false };
      expect(read(encodeXml(deletion, value, "Delete"))).toEqual(
        keys.length === 0 ? { Quiet: false, Objects: undefined } : value,
      );
    }),
  );
});
