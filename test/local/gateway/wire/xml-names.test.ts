import { memberXmlName, rootName } from "../../../../local/gateway/wire/xml-names";
import { inputOf, memberOf, outputOf } from "../../../support/shapes";

test("a member has the name that its structure gives it", () => {
  const deletion = memberOf(inputOf("s3", "DeleteObjects"), "Delete");
  expect(memberXmlName(memberOf(deletion, "Objects"))).toBe("Object");
  expect(memberXmlName(memberOf(deletion, "Quiet"))).toBeUndefined();
});

test.each([
  [
    "of the member that is the whole body",
    memberOf(inputOf("s3", "CreateBucket"), "CreateBucketConfiguration"),
    "CreateBucketConfiguration",
  ],
  ["of the output itself", outputOf("s3", "ListBuckets"), "ListAllMyBucketsResult"],
  ["of its shape, where nothing else is said", outputOf("s3", "HeadBucket"), "HeadBucketOutput"],
])("the root has the name %s", (_, schema, name) => {
  expect(rootName(schema)).toBe(name);
});
